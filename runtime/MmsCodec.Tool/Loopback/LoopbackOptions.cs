using System.CommandLine;
using System.Net;

namespace MmsCodec.Tool.Loopback;

/// <summary>Options that several commands have which try things on this machine.</summary>
internal static class LoopbackOptions
{
    /// <summary>An address and port of this machine.</summary>
    public static Option<IPEndPoint?> EndPoint(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ADDRESS:PORT",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (TryParse(text, out IPEndPoint? parsed))
            {
                return parsed;
            }

            result.AddError($"{name} takes an address and port of this machine, as 127.0.0.1:2948, not '{text}'.");
            return null;
        },
    };

    public static Option<int> Port(string name, int usual, string description)
    {
        Option<int> port = new(name) { Description = description, HelpName = "PORT", DefaultValueFactory = _ => usual };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError($"{name} takes a port, 0 to {IPEndPoint.MaxPort}.");
            }
        });
        return port;
    }

    /// <summary>After how many of something the command ends.</summary>
    public static Option<int?> Count(string name, string description)
    {
        Option<int?> count = new(name) { Description = description, HelpName = "N" };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is <= 0)
            {
                result.AddError($"{name} takes a number above 0.");
            }
        });
        return count;
    }

    public static bool TryParse(string text, out IPEndPoint? endPoint) =>
        IPEndPoint.TryParse(text, out endPoint) && endPoint.Port > 0 && IPAddress.IsLoopback(endPoint.Address);
}
