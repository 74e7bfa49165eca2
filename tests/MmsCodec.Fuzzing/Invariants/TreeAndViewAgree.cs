using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Inspection;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>The tree has the headers that the scan has, fails where decoding fails, and reads a Content-Type where the view does.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class TreeAndViewAgree(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        MmsDocument document = Codec.Inspect(input.Octets);
        Lines scan = Codec.Scan(input.Octets);
        if (scan.Error.Code != MmsErrorCode.None)
        {
            return document.Error == scan.Error ? null : $"The scan's error is {scan.Error}, the tree's {document.Error}.";
        }

        string[] headers = [.. document.Headers.Select(h => $"{h.Offset}+{h.Length} {h.ValueOffset} {Convert.ToHexString(h.Octets.Span)}")];
        string[] scanned = [.. scan.Found.SkipLast(1).Select(WithoutName)];
        if (!headers.AsSpan().SequenceEqual(scanned))
        {
            return $"The tree has {headers.Length} headers, the scan {scanned.Length}, and they are not the same.";
        }

        return document.ContentType is HeaderNode type ? TypeDiffers(type, input.Octets) : null;
    }

    private static string WithoutName(string line)
    {
        string[] words = line.Split(' ');
        return $"{words[0]} {words[^2]} {words[^1]}";
    }

    private static string? TypeDiffers(HeaderNode type, byte[] octets)
    {
        WspReader reader = new(octets.AsSpan(type.ValueOffset, type.Octets.Length), type.ValueOffset);
        if (!ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view) || !view.Parameters.CanBeFollowed(out _))
        {
            return null;
        }

        List<string> seen = [];
        foreach (ContentParameterView parameter in view.Parameters)
        {
            // Trees have no place for tokens that need more than an octet, of which none is assigned.
            if (parameter.Token > 0x7F)
            {
                return null;
            }

            seen.Add($"{parameter.Token:X} {parameter.Name}");
        }

        string[] read = type.Value.Find("params")?.Value is ListValue list
            ? [.. list.Items.Select(i => (ParameterValue)i.Value).Select(p => $"{p.Token:X} {p.Name}")]
            : [];
        return view.MediaType.IsEmpty || seen.SequenceEqual(read, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"The view of the Content-Type has the parameters {string.Join(", ", seen)}, the tree {string.Join(", ", read)} ({type.Fault}).";
    }
}
