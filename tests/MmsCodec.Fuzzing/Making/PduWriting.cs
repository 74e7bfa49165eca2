using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes one PDU of a type.</summary>
/// <param name="chances">The choices.</param>
/// <param name="values">Where what was made is recorded.</param>
/// <param name="pdu">Which PDU.</param>
/// <param name="path">What comes before the paths of its values.</param>
/// <param name="depth">How many bodies it lies in.</param>
internal sealed class PduWriting(Chances chances, List<MadeValue> values, PduDefinition pdu, string path, int depth)
{
    private static readonly string[] Addresses = ["To", "Cc", "Bcc", "From", "X-Mms-Previously-Sent-By"];
    private static readonly string[] Counted = ["X-Mms-Response-Status", "X-Mms-Previously-Sent-By"];

    private readonly HeaderChoice _choice = new(chances, pdu);
    private readonly ValueMaker _values = new(chances, values);
    private readonly TextMaker _texts = new(chances);
    private readonly OctetWriter _octets = new();

    public byte[] Make()
    {
        IReadOnlyList<FieldDefinition> fields = _choice.Fields();
        int counts = fields.Count(f => Counted.Contains(f.Header.Name));
        int counted = 0;
        foreach (FieldDefinition field in fields)
        {
            ulong count = (ulong)(Counted.Contains(field.Header.Name) ? ++counted : chances.Between(1, Math.Max(counts, 1)));
            WriteField(field, count);
            if (field.Header.Order is HeaderOrder.Any && chances.InHundred(4))
            {
                WriteTextual();
            }
        }

        return _octets.ToArray();
    }

    private void WriteField(FieldDefinition field, ulong count)
    {
        HeaderDefinition header = field.Header;
        _octets.Short(header.Code!.Value);
        switch ((MmsHeader)header.Code.Value)
        {
            case MmsHeader.MessageType:
                values.Add(new(path + header.Name, pdu.WireName));
                _octets.Octet(pdu.Type);
                break;
            case MmsHeader.Version:
                values.Add(new(path + header.Name, $"{_choice.Version}"));
                _octets.Octet(_choice.Version.Octet);
                break;
            case MmsHeader.ContentType:
                byte[] body = new BodyMaker(chances, values).Make(_octets, pdu, path, depth);
                _octets.Octets(body);
                break;
            default:
                _values.Write(_octets, field.Value, new(path + header.Name, _choice.Version)
                {
                    Allowed = _choice.AllowedIn(field),
                    IsAddress = Addresses.Contains(header.Name),
                    IsIdentifier = true,
                    Count = count,
                });
                break;
        }
    }

    // An Application-header (OMA-TS-MMS_ENC-V1_3 §7.2).
    private void WriteTextual()
    {
        string name = $"X-{_texts.Word()}-{_texts.Word()}";
        string value = _texts.Ascii();
        values.Add(new(path + name, value));
        _octets.Text(name).Text(value);
    }
}
