using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>The exceptions of the encoder, kept out of line so that the paths without a fault stay small.</summary>
internal static class EncodingFault
{
    [DoesNotReturn]
    public static void ThrowNoText(string kind)
    {
        throw new ArgumentException($"There is no text for the {kind}.");
    }

    [DoesNotReturn]
    public static void ThrowCharacter(string kind, int character, int index)
    {
        throw new ArgumentException($"A {kind} cannot hold the character U+{character:X4} at index {index}.");
    }

    [DoesNotReturn]
    public static void ThrowFirstCharacter(string kind, int character)
    {
        throw new ArgumentException($"A {kind} cannot start with the white space U+{character:X4}.");
    }

    [DoesNotReturn]
    public static void ThrowEmpty(string kind)
    {
        throw new ArgumentException($"A {kind} cannot be empty.");
    }

    [DoesNotReturn]
    public static void ThrowSurrogate(string kind)
    {
        throw new ArgumentException($"The {kind} holds half of a surrogate pair, which UTF-8 cannot express.");
    }

    [DoesNotReturn]
    public static void ThrowHalfCharacter(int mib)
    {
        throw new ArgumentException($"Text in charset {MmsCharsets.NameOf(mib)} ends inside a character.");
    }

    [DoesNotReturn]
    public static void ThrowCharset(int mib)
    {
        throw new ArgumentException($"Text cannot be written in charset {MmsCharsets.NameOf(mib) ?? "unknown"} (MIBenum {mib}).");
    }

    [DoesNotReturn]
    public static void ThrowDate(DateTimeOffset date)
    {
        throw new ArgumentOutOfRangeException(nameof(date), date, "A Date-value cannot be before 1970-01-01 UTC.");
    }

    [DoesNotReturn]
    public static void ThrowDelta(TimeSpan delta)
    {
        throw new ArgumentOutOfRangeException(nameof(delta), delta, "A Delta-seconds-value cannot be negative.");
    }

    [DoesNotReturn]
    public static void ThrowShortInteger(byte value)
    {
        throw new ArgumentOutOfRangeException(nameof(value), value, "A Short-integer is at most 127.");
    }

    [DoesNotReturn]
    public static void ThrowDestinationTooShort(int length)
    {
        throw new ArgumentException($"The destination of {length} octets is too short; WspLength tells how many are needed.");
    }
}
