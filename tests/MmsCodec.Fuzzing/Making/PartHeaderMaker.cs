using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes the headers of a part after its content type: those that say something of an entity (RFC 2616 7.1).</summary>
internal sealed class PartHeaderMaker(Chances chances, List<MadeValue> values)
{
    private const byte ContentId = 0x40;

    private static readonly HeaderDefinition[] Entity =
    [
        .. MmsSchema.HeaderSets.Part.Includes!.Headers.Where(h => h.Name is "Allow" or "Date" or "Etag" or "Expires" or "Last-Modified"
            || (h.Name.StartsWith("Content-", StringComparison.Ordinal) && h.Name is not ("Content-Type" or "Content-ID"))
            || h.Name.StartsWith("X-", StringComparison.Ordinal)),
    ];

    private readonly ValueMaker _values = new(chances, values);
    private readonly TextMaker _texts = new(chances);

    /// <param name="to">Where they go.</param>
    /// <param name="path">The part.</param>
    /// <param name="contentId">Its Content-ID, in angle brackets; null: one of chance, or none.</param>
    public void Write(OctetWriter to, string path, string? contentId)
    {
        contentId ??= chances.InHundred(30) ? $"<{_texts.Word()}>" : null;
        if (contentId is not null)
        {
            values.Add(new($"{path}Content-ID", contentId));
            to.Short(ContentId).Octet('"').Octets(System.Text.Encoding.ASCII.GetBytes(contentId)).Octet(0);
        }

        for (int i = chances.InHundred(50) ? 0 : chances.Between(1, 4); i > 0; i--)
        {
            HeaderDefinition header = chances.Of(Entity);
            to.Short(header.Code!.Value);
            _values.Write(to, header.Value, new($"{path}{header.Name}") { IsIdentifier = true });
        }

        if (chances.InHundred(10))
        {
            values.Add(new($"{path}Content-Transfer-Encoding", "binary"));
            to.Text("Content-Transfer-Encoding").Text("binary");
        }
    }
}
