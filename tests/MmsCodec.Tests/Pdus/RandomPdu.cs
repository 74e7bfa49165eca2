using System.Reflection;
using System.Runtime.CompilerServices;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Pdus;

/// <summary>Makes random but valid PDUs of any type: what each property may hold comes from the specs.</summary>
internal sealed class RandomPdu(Random random)
{
    private const string UriCharacters = "abcdefghijklmnopqrstuvwxyz0123456789/:?=&.-_~";

    // ASCII, then what takes 2, 3 and 4 octets in UTF-8: a text may start with any of them.
    private static readonly string[] Letters = ["a", "Z", "7", " ", "/", "é", "ß", "ж", "漢", "€", "😀"];

    public MmsPdu Next(Type type)
    {
        MmsPdu pdu = (MmsPdu)RuntimeHelpers.GetUninitializedObject(type);
        PduDefinition definition = MmsSchema.FindPdu((byte)pdu.MessageType)!;
        foreach (PropertyInfo property in type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(pdu, NextProperty(property, definition));
        }

        // A body follows Content-Type: without one there is none.
        if (type.GetProperty("ContentType") is PropertyInfo contentType && contentType.GetValue(pdu) is null)
        {
            type.GetProperty("Body")!.SetValue(pdu, default(MmsOctets));
        }

        return pdu;
    }

    private object? NextProperty(PropertyInfo property, PduDefinition pdu)
    {
        if (property.Name == nameof(MmsPdu.OtherHeaders))
        {
            MmsOtherHeader other = new("X-Acme-" + random.Next(100), Text(0, 20));
            return random.Next(3) == 0 ? (MmsList<MmsOtherHeader>)other : default(MmsList<MmsOtherHeader>);
        }

        if (property.PropertyType == typeof(MmsOctets))
        {
            return Octets(random.Next(200));
        }

        byte code = (byte)Enum.Parse<MmsHeader>(property.Name);
        FieldDefinition field = pdu.Fields.Single(f => f.Header.Code == code);
        Type type = property.PropertyType;
        bool isRequired = field.Presence == Presence.Mandatory || pdu.AtLeastOneOf.Any(group => group.Contains(field.Header.Name));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MmsList<>))
        {
            Type item = type.GetGenericArguments()[0];
            Array items = Array.CreateInstance(item, random.Next(isRequired ? 1 : 0, 5));
            for (int i = 0; i < items.Length; i++)
            {
                items.SetValue(NextValue(item, field), i);
            }

            return type.GetMethods().Single(m => m.Name == "op_Implicit" && m.GetParameters()[0].ParameterType == item.MakeArrayType()).Invoke(null, [items]);
        }

        return isRequired || random.Next(2) == 0 ? NextValue(Nullable.GetUnderlyingType(type) ?? type, field) : null;
    }

    private object NextValue(Type type, FieldDefinition field)
    {
        if (type == typeof(MmsVersion))
        {
            return new MmsVersion(1, (byte)random.Next(4));
        }

        if (type == typeof(ContentType))
        {
            return Pick<ContentType>(
                ContentType.MultipartMixed(),
                ContentType.MultipartRelated("<" + random.Next(100) + ">", "application/smil"),
                ContentType.ForText(),
                new("application/x-acme"),
                new("image/jpeg", ContentParameter.ForName("a b.jpg")));
        }

        if (type.IsEnum)
        {
            EnumDefinition tokens = (EnumDefinition)field.Value;
            TokenDefinition token = Pick([.. tokens.Tokens.Where(t => field.Allowed.Count == 0 || field.Allowed.Contains(t.Name))]);
            return Enum.ToObject(type, token.Octet);
        }

        return type == typeof(string) ? Text(field.Value) : NextPart(type, field);
    }

    private object NextPart(Type type, FieldDefinition field) => type switch
    {
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(ulong) => Pick(0UL, 1UL, 127UL, 128UL, 255UL, 256UL, uint.MaxValue, (ulong)random.NextInt64(), ulong.MaxValue),
        _ when type == typeof(string) => Text(1, 30),
        _ when type == typeof(MmsOctets) => default(MmsOctets),
        _ when type == typeof(EncodedText) => Encoded(),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.FromUnixTimeSeconds(Pick(0L, 127L, 128L, int.MaxValue, 253402300799L, random.NextInt64(253402300799L))),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(Pick(0L, 127L, 128L, 65535L, random.NextInt64(uint.MaxValue))),
        _ when type.IsEnum => Pick([.. Enum.GetValues(type).Cast<object>()]),
        _ => NextComposite(type, field),
    };

    // A value made of others: one of its factories, or its constructor.
    private object NextComposite(Type type, FieldDefinition field)
    {
        MethodInfo[] factories = [.. type.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(m => m.ReturnType == type && !m.Name.StartsWith("op_", StringComparison.Ordinal))
            .Where(m => IsAllowed(m.Name.StartsWith("get_", StringComparison.Ordinal) ? m.Name[4..] : m.Name, field))];
        MethodBase maker = factories.Length > 0 ? Pick(factories) : Pick([.. type.GetConstructors().Where(c => c.GetParameters().Length > 0)]);
        object?[] arguments = [.. maker.GetParameters().Select(p => Argument(p, type, field))];
        return maker is ConstructorInfo constructor ? constructor.Invoke(arguments) : maker.Invoke(null, arguments)!;
    }

    private object Argument(ParameterInfo parameter, Type type, FieldDefinition field)
    {
        Type wanted = parameter.ParameterType;
        if (wanted == typeof(string) && type == typeof(MmsMessageClassValue))
        {
            return "acme-class";
        }

        if (wanted.IsEnum && field.Allowed.Count > 0)
        {
            return Pick([.. Enum.GetValues(wanted).Cast<object>().Where(v => IsAllowed(v.ToString()!, field))]);
        }

        // The octets 0x2E and 0x30 name no header of a PDU but may be asked for.
        return wanted == typeof(MmsHeader) ? (MmsHeader)random.Next(1, 0x40)
            : wanted == typeof(string) ? Uri()
            : NextPart(wanted, field);
    }

    private static bool IsAllowed(string clrName, FieldDefinition field) =>
        field.Allowed.Count == 0 || field.Allowed.Any(a => a.Replace("-", "", StringComparison.Ordinal).Equals(clrName, StringComparison.OrdinalIgnoreCase));

    private string Text(ValueDefinition value) =>
        value is PrimitiveDefinition { Primitive: WspPrimitive.Uri } ? Uri() : Text(1, 40);

    private string Uri() => "http://" + string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => UriCharacters[random.Next(UriCharacters.Length)]));

    private string Text(int least, int most) => string.Concat(Enumerable.Range(0, random.Next(least, most)).Select(_ => Pick(Letters)));

    private EncodedText Encoded()
    {
        string text = Text(0, 40);

        // Without a charset a text is US-ASCII: what is not gets one when it is written.
        return Pick(
            new EncodedText(string.Concat(text.Where(char.IsAscii))),
            new EncodedText(text, 106),
            new EncodedText(text, 1013),
            new EncodedText(string.Concat(text.Where(c => c < 0x100)), 4));
    }

    private MmsOctets Octets(int length)
    {
        byte[] octets = new byte[length];
        random.NextBytes(octets);
        return octets;
    }

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];
}
