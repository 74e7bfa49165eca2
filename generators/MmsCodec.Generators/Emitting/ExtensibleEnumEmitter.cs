using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits the two types of a value that is a token or a text:
/// <code>
/// public readonly ref struct MmsMessageClassView { MmsMessageClass? Token; WspText Text; }
/// public readonly record struct MmsMessageClassValue { MmsMessageClass? Token; string? Text; }
/// </code>
/// </summary>
internal static class ExtensibleEnumEmitter
{
    public static string Emit(EnumModel model, Primitive extension)
    {
        string token = model.ClrName;
        string view = token + "View";
        string owned = token + "Value";
        string text = extension.ToString();
        SourceWriter writer = SourceFile.Start(model.Namespace, "System");

        writer.Summary($"{token} as it lies in a PDU: a token, or a text instead.", model.Citation);
        writer.Open($"public readonly ref struct {view} : IMmsView<{owned}>");
        writer.Line($$"""
            private {{view}}({{token}}? token, WspText text)
            {
                Token = token;
                Text = text;
            }

            /// <summary>The token; null when the value is a text.</summary>
            public {{token}}? Token { get; }

            /// <summary>The text; empty when the value is a token.</summary>
            public WspText Text { get; }

            /// <summary>A copy that is independent of the PDU's octets.</summary>
            public {{owned}} ToOwned() => Token is {{token}} token ? new(token) : new(Text.ToString());

            /// <summary>Reads the value.</summary>
            public readonly struct Syntax : IValueSyntax<{{view}}>
            {
                /// <inheritdoc/>
                public static bool TryRead(scoped ref WspReader reader, out {{view}} value)
                {
                    if (reader.TryPeekOctet(out byte first) && first >= 0x80)
                    {
                        value = new(({{token}})first, default);
                        return reader.TryReadOctet(out _);
                    }

                    bool isText = reader.TryRead{{text}}(out WspText text);
                    value = new(null, text);
                    return isText;
                }
            }
            """);
        writer.Close().Line();

        writer.Summary($"{token}, or a text instead of a token.", model.Citation);
        writer.Open($"public readonly record struct {owned}");
        writer.Line($$"""
            /// <summary>A value that is a token.</summary>
            public {{owned}}({{token}} token) => Token = token;

            /// <summary>A value that is a text of token characters.</summary>
            public {{owned}}(string text) => Text = text;

            /// <summary>The token; null when the value is a text.</summary>
            public {{token}}? Token { get; }

            /// <summary>The text; null when the value is a token.</summary>
            public string? Text { get; }

            /// <summary>The octets that the value takes.</summary>
            /// <exception cref="ArgumentException">The token is none of the standard.</exception>
            public int EncodedLength => Token switch
            {
                null => WspLength.Of{{text}}(Text),
                {{token}} token when token.IsDefined() => 1,
                _ => throw new ArgumentException({{Identifiers.Literal($"A {model.Name} is a token of the standard or a text.")}}),
            };

            /// <summary>A value that is a token.</summary>
            public static implicit operator {{owned}}({{token}} token) => new(token);

            /// <summary>Writes the value.</summary>
            public void WriteTo(ref WspWriter writer)
            {
                if (Token is {{token}} token)
                {
                    writer.WriteOctet((byte)token);
                }
                else
                {
                    writer.Write{{text}}(Text);
                }
            }

            /// <inheritdoc/>
            public override string ToString() => Text ?? Token.ToString() ?? string.Empty;
            """);
        return writer.Close().ToString();
    }
}
