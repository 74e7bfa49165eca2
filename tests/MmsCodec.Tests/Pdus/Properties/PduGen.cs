using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Random, valid records of a PDU, made from what the specs say of its headers.</summary>
internal sealed class PduGen
{
    private readonly PduDefinition _pdu;
    private readonly Type _record;
    private readonly (FieldDefinition Field, PropertyInfo Property)[] _fields;

    public PduGen(MmsPdu example)
    {
        _pdu = MmsSchema.FindPdu((byte)example.MessageType)!;
        _record = example.GetType();
        _fields = [.. _pdu.Fields.Where(field => field.Header.Name != "X-Mms-Message-Type").Select(field => (field, PropertyOf(field)))];
    }

    public Arbitrary<MmsPdu> Arbitrary => Arb.From(Records(), Shrink);

    private PropertyInfo PropertyOf(FieldDefinition field)
    {
        string name = Enum.GetName((MmsHeader)(field.Header.Code! & 0x7F))!;
        return _record.GetProperty(name) ?? throw new MissingMemberException(_record.Name, name);
    }

    private Gen<MmsPdu> Records()
    {
        IEnumerable<Gen<object?>> values = _fields.Select(field => ValueOf(field.Field));
        return Gen.CollectToArray(values)
            .SelectMany(_ => BodyGen.Bodies, (headers, body) => (headers, body))
            .SelectMany(_ => OtherHeaders(), (values, others) => Make(values.headers, values.body, others));
    }

    private Gen<object?> ValueOf(FieldDefinition field)
    {
        ValueGen values = ValueGen.Of(field);
        bool isMandatory = field.Presence == Presence.Mandatory || _pdu.AtLeastOneOf.Any(group => group[0] == field.Header.Name);
        Gen<object?> value = field.Repeats ? values.Many(isMandatory ? 1 : 0).Select(list => (object?)list) : values.One.Select(one => (object?)one);
        return isMandatory ? value : Gen.Frequency((1, Gen.Constant<object?>(null)), (1, value));
    }

    private Gen<MmsList<MmsOtherHeader>> OtherHeaders() => Gen.Frequency(
        (2, Gen.Constant<MmsList<MmsOtherHeader>>(default)),
        (1, Gen.Choose(1, 3).SelectMany(count => OtherHeaderGen.Of(_pdu).ArrayOf(count)).Select(others => (MmsList<MmsOtherHeader>)others)));

    private MmsPdu Make(object?[] headers, MmsOctets body, MmsList<MmsOtherHeader> others)
    {
        var record = (MmsPdu)Activator.CreateInstance(_record)!;
        foreach (((_, PropertyInfo property), object? value) in _fields.Zip(headers))
        {
            if (value is not null)
            {
                property.SetValue(record, value);
            }
        }

        typeof(MmsPdu).GetProperty(nameof(MmsPdu.OtherHeaders))!.SetValue(record, others);
        bool hasBody = _pdu.Body is not null && _record.GetProperty("ContentType")!.GetValue(record) is not null;
        if (hasBody)
        {
            _record.GetProperty("Body")!.SetValue(record, body);
        }

        return record;
    }

    // The same record without one of the headers that it can do without.
    private IEnumerable<MmsPdu> Shrink(MmsPdu pdu)
    {
        MethodInfo clone = _record.GetMethod("<Clone>$")!;
        IEnumerable<PropertyInfo> optional = _fields
            .Where(field => field.Field.Presence != Presence.Mandatory && field.Field.Header.Name != "Content-Type" && !_pdu.AtLeastOneOf.Any(group => group.Contains(field.Field.Header.Name)))
            .Select(field => field.Property)
            .Append(typeof(MmsPdu).GetProperty(nameof(MmsPdu.OtherHeaders))!);
        foreach (PropertyInfo property in optional)
        {
            object? none = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            if (!Equals(property.GetValue(pdu), none))
            {
                object shrunk = clone.Invoke(pdu, null)!;
                property.SetValue(shrunk, none);
                yield return (MmsPdu)shrunk;
            }
        }
    }
}
