namespace MmsCodec;

/// <summary>An address in an SMS: of its originator or of a service centre (3GPP TS 23.040).</summary>
/// <param name="TypeOfNumber">What kind of number it is.</param>
/// <param name="NumberingPlan">The numbering plan, 0 to 15: 1 for telephone numbers (E.164), 0 when not known.</param>
/// <param name="Value">
/// Up to 20 of the digits <c>0</c> to <c>9</c>, <c>*</c>, <c>#</c>, <c>a</c>, <c>b</c>, <c>c</c>, or, when it is alphanumeric, up to 11
/// characters of the default alphabet.
/// </param>
public sealed record SmsAddress(SmsTypeOfNumber TypeOfNumber, byte NumberingPlan, string Value)
{
    /// <summary>The octet that says kind and plan.</summary>
    public byte TypeOfAddress => (byte)(0x80 | ((int)TypeOfNumber << 4) | (NumberingPlan & 0x0F));

    /// <summary>An international telephone number.</summary>
    /// <param name="digits">Country code and number, without <c>+</c>.</param>
    public static SmsAddress International(string digits) => new(SmsTypeOfNumber.International, 1, digits);

    /// <summary>The address as people write it: an international number with its <c>+</c>.</summary>
    public override string ToString() => TypeOfNumber == SmsTypeOfNumber.International ? "+" + Value : Value;
}
