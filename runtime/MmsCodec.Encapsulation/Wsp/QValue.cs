using System.Globalization;

namespace MmsCodec;

/// <summary>A Q-value: a quality factor of 0 to 0.999 (WAP-230-WSP §8.4.2.3). A factor of 1 is the default and is never written.</summary>
public readonly record struct QValue
{
    /// <summary>Makes a quality factor of <paramref name="thousandths"/> / 1000.</summary>
    /// <param name="thousandths">0 to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="thousandths"/> is outside 0 to 999.</exception>
    public QValue(int thousandths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thousandths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(thousandths, 999);
        Thousandths = (ushort)thousandths;
    }

    /// <summary>The quality factor in thousandths, 0 to 999.</summary>
    public ushort Thousandths { get; }

    /// <summary>The number on the wire: 1 to 100 for two digits, 101 to 1099 for three.</summary>
    internal uint Code => Thousandths % 10 == 0 ? (Thousandths / 10u) + 1 : Thousandths + 100u;

    /// <summary>The factor as <c>0.5</c>.</summary>
    public override string ToString()
    {
        return (Thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
    }

    internal static bool TryFromCode(uint code, out QValue value)
    {
        value = default;
        if (code is 0 or > 1099)
        {
            return false;
        }

        value = new QValue((int)(code <= 100 ? (code - 1) * 10 : code - 100));
        return true;
    }
}
