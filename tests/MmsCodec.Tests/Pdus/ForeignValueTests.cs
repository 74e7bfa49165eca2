using System.Reflection;
using System.Runtime.CompilerServices;
using MmsCodec.Fuzzing.Making;

namespace MmsCodec.Tests.Pdus;

/// <summary>No record can be encoded with a token that is none, with a composed value that was never set, or without a text that it must have.</summary>
public sealed class ForeignValueTests
{
    // Below 0x80 there is no token.
    private const byte NoToken = 0x20;

    public static TheoryData<string> Pdus => [.. MmsSchema.Pdus.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Pdus))]
    public void Record_with_a_foreign_value_is_not_encoded(string pdu)
    {
        PduMaker maker = new(3);
        MmsPdu record = MmsPdu.Decode(maker.Make(MmsSchema.FindPdu(pdu)!).Octets);
        (PropertyInfo Property, object Foreign)[] headers = [.. record.GetType().GetProperties().Select(p => (p, ForeignTo(p.PropertyType))).Where(h => h.Item2 is not null)!];

        Assert.All(headers, header => Assert.ThrowsAny<ArgumentException>(() => With(record, header.Property, header.Foreign).Encode()));
        Assert.All(headers, header => Assert.ThrowsAny<ArgumentException>(() => With(record, header.Property, header.Foreign).TryEncode(new byte[100_000], out _)));
    }

    [Theory]
    [MemberData(nameof(Pdus))]
    public void Record_without_what_it_must_have_is_not_encoded(string pdu)
    {
        MmsPdu record = MmsPdu.Decode(new PduMaker(3).Make(MmsSchema.FindPdu(pdu)!).Octets);
        PropertyInfo[] texts = [.. record.GetType().GetProperties().Where(p => p.IsDefined(typeof(RequiredMemberAttribute)) && !p.PropertyType.IsValueType)];

        Assert.All(texts, text => Assert.ThrowsAny<ArgumentException>(() => With(record, text, null).Encode()));
    }

    private static object? ForeignTo(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MmsList<>))
        {
            Type item = type.GetGenericArguments()[0];
            return ForeignTo(item) is object foreign ? type.GetMethod("op_Implicit", [item])!.Invoke(null, [foreign]) : null;
        }

        Type value = Nullable.GetUnderlyingType(type) ?? type;

        // Any header may be asked for, a vendor's too.
        return value == typeof(MmsMessageType) || value == typeof(AttributesValue) ? null
            : value.IsEnum ? Enum.ToObject(value, NoToken)
            : value.IsValueType && value.GetMethod("WriteTo") is not null ? Activator.CreateInstance(value)
            : null;
    }

    private static MmsPdu With(MmsPdu record, PropertyInfo property, object? value)
    {
        MmsPdu copy = (MmsPdu)record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
