using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Benchmarks.Generator;

/// <summary>A generator that is not ours: it goes through the same stages of the compiler, with C# of many kinds as what it emits.</summary>
internal sealed class OtherGenerator : IIncrementalGenerator
{
    private const string Members = """
        /// <summary>A type.</summary>
        public readonly ref struct A{0}
        {{
            private readonly int _value;
            internal A{0}(scoped in int value) => _value = value;
            /// <summary>A value. (See <see cref="B"/>.)</summary>
            [System.Obsolete("no")]
            public int? B => _value switch {{ 1 => 0x20, > 2 and < 5 or 7 => null, _ => _value + 1 }};
            public static bool TryGet(System.ReadOnlySpan<byte> octets, out string text)
            {{
                foreach (byte octet in octets)
                {{
                    if (octet is not (byte)'a' && !(octet > 3))
                    {{
                        throw new System.ArgumentException($"It is {{octet}}.");
                    }}
                }}

                text = octets.IsEmpty ? "" : "b"u8.ToString();
                return true;
            }}
        }}

        public sealed record R{0} {{ public required string C {{ get; init; }} = "c"; public R{0} D() => new() {{ C = C }}; }}

        public enum E{0} : byte {{ F = 1, G }}
        """;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Of classes, collected and combined: as ForAttributeWithMetadataName does inside, with which most generators begin.
        IncrementalValuesProvider<string> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => pair.Left.Path + pair.Left.GetText(cancellation)!.Length)
            .Where(file => file.Length > 0);
        IncrementalValueProvider<string> names = files.Collect().Select((all, _) => string.Join('|', all));
        IncrementalValuesProvider<string> combined = files.Combine(names).Select((pair, _) => pair.Left + pair.Right);
        context.RegisterSourceOutput(combined.Collect(), (output, all) =>
        {
            for (int i = 0; i < 4 * all.Length; i++)
            {
                string text = string.Concat(Enumerable.Range(i * 10, 5).Select(n => string.Format(System.Globalization.CultureInfo.InvariantCulture, Members, n)));
                output.AddSource($"Other{i}.g.cs", SourceText.From(text, Encoding.UTF8));
            }
        });
    }
}
