using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes content types whose media type and main parameters are given, with others of chance (WAP-230-WSP §8.4.2.24).</summary>
internal sealed class ContentTypeMaker(Chances chances, List<MadeValue> values)
{
    private const byte Charset = 0x01;
    private const byte RelatedType = 0x09;
    private const byte Start = 0x0A;
    private const byte Start14 = 0x19;

    private static readonly NumbersDefinition MediaTypes = MmsSchema.Values.MediaType;

    // Those that say something of the data or of other parts are only made where that is true.
    private static readonly ParameterDefinition[] Harmless =
        [.. MmsSchema.Values.ContentParameter.Parameters.Where(p => p.Name is not ("charset" or "type" or "start"))];

    private readonly ValueMaker _values = new(chances, values);
    private readonly TextMaker _texts = new(chances);

    /// <param name="to">Where it goes.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="charset">The parameter charset, or null.</param>
    /// <param name="start">The parameter start, with which comes a type; or null.</param>
    public void Write(OctetWriter to, string mediaType, string path, int? charset = null, string? start = null)
    {
        int recorded = values.Count;
        OctetWriter type = new();
        bool isText = chances.InHundred(20);
        WriteMediaType(type, mediaType, isText, $"{path}.mediaType");
        OctetWriter parameters = new();
        if (charset is int mib)
        {
            values.Add(new($"{path}.params.charset", MmsSchema.Values.Charset.Find((uint)mib)!.Name));
            parameters.Short(Charset).Integer((ulong)mib);
        }

        if (start is not null)
        {
            parameters.Short(RelatedType);
            WriteMediaType(parameters, chances.InHundred(80) ? "application/smil" : "text/plain", false, $"{path}.params.type");
            values.Add(new($"{path}.params.start", start));
            _ = chances.InHundred(70) ? parameters.Short(Start).Text(start) : parameters.Short(Start14).Octet('"').Octets(System.Text.Encoding.ASCII.GetBytes(start)).Octet(0);
        }

        WriteOthers(parameters, $"{path}.params");
        bool needsGeneral = parameters.Length > 0 || type.ToArray()[0] < 32;
        bool isGeneral = needsGeneral || chances.InHundred(20);
        values.Insert(recorded, new($"{path}.form", isGeneral ? "general" : "constrained"));
        type.Octets(parameters.ToArray());
        _ = isGeneral ? to.Counted(type) : to.Octets(type.ToArray());
    }

    private void WriteMediaType(OctetWriter to, string name, bool isText, string path)
    {
        AssignedNumber? number = MediaTypes.Find(name);
        _values.WriteAssigned(to, number ?? new(0, name), isText || number is null, path);
    }

    private void WriteOthers(OctetWriter to, string path)
    {
        for (int i = chances.InHundred(50) ? 0 : chances.Between(1, 4); i > 0; i--)
        {
            if (chances.InHundred(70))
            {
                _values.WriteParameter(to, chances.Of(Harmless), new(path));
                continue;
            }

            string name = _texts.Token();
            to.Text(name);
            _values.Write(to, PrimitiveDefinition.Of(chances.InHundred(40) ? WspPrimitive.Integer : WspPrimitive.TextValue), new($"{path}.{name}"));
        }
    }
}
