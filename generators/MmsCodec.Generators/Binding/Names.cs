using System;
using System.Linq;
using System.Text;

namespace MmsCodec.Generators.Binding;

/// <summary>C# names and wire names that follow from the standard's spelling.</summary>
internal static class Names
{
    /// <summary><c>Error-unspecified</c> is <c>ErrorUnspecified</c>, <c>3gpp</c> is <c>_3gpp</c>; inner capitals stay.</summary>
    public static string ToClr(string name)
    {
        StringBuilder result = new(name.Length + 1);
        bool isStart = true;
        foreach (char character in name)
        {
            if (!char.IsLetterOrDigit(character))
            {
                isStart = true;
                continue;
            }

            result.Append(isStart ? char.ToUpperInvariant(character) : character);
            isStart = false;
        }

        return result.Length > 0 && char.IsDigit(result[0]) ? "_" + result : result.ToString();
    }

    /// <summary><c>X-Mms-Transaction-Id</c> is <c>TransactionId</c>, <c>X-Acme-Score</c> is <c>AcmeScore</c>.</summary>
    public static string ToHeaderClr(string name) => ToClr(WithoutPrefix(WithoutPrefix(name, "X-Mms-"), "X-"));

    /// <summary><c>M-Notification.ind</c> is <c>NotificationInd</c>.</summary>
    public static string ToPduClr(string name) => ToClr(WithoutPrefix(name, "M-"));

    /// <summary><c>M-Notification.ind</c> is <c>m-notification-ind</c>.</summary>
    public static string ToWire(string name) => name.ToLowerInvariant().Replace('.', '-').Replace(' ', '-');

    private static string WithoutPrefix(string name, string prefix)
    {
        string rest = name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : "";
        return rest.Any(char.IsLetterOrDigit) ? rest : name;
    }
}
