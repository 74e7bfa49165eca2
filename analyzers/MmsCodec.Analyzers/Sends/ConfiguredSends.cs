using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Analyzers.Sends;

/// <summary>
/// Methods of code that cannot be annotated, as <c>.editorconfig</c> names them:
/// <c>mmscodec_acknowledgement_sends = Acme.Net.Poster.Post(url, body), Acme.Net.Poster.Put(url, body)</c>: the full name of the
/// method, then the parameters that say where to and what.
/// </summary>
internal sealed class ConfiguredSends
{
    public const string Key = "mmscodec_acknowledgement_sends";

    private readonly Dictionary<string, (string To, string What)> _named = [];

    public ConfiguredSends(IEnumerable<AnalyzerConfigOptions> options)
    {
        foreach (AnalyzerConfigOptions option in options)
        {
            if (option.TryGetValue(Key, out string? text))
            {
                Read(text);
            }
        }
    }

    /// <summary>What the methods are called, without their types.</summary>
    public IEnumerable<string> Names => _named.Keys.Select(name => name.Substring(name.LastIndexOf('.') + 1));

    public SendShape? ShapeOf(IMethodSymbol method) => _named.Count == 0 ? null : Find(method);

    private void Read(string text)
    {
        foreach (string entry in text.Split(')'))
        {
            int open = entry.IndexOf('(');
            string[] parameters = open < 0 ? [] : entry.Substring(open + 1).Split(',');
            if (parameters.Length == 2)
            {
                _named[entry.Substring(0, open).Trim(' ', ',', ';')] = (parameters[0].Trim(), parameters[1].Trim());
            }
        }
    }

    private SendShape? Find(IMethodSymbol method)
    {
        if (!_named.TryGetValue(method.ContainingType?.ToDisplayString() + "." + method.Name, out (string To, string What) names))
        {
            return null;
        }

        IParameterSymbol? to = method.Parameters.FirstOrDefault(p => p.Name == names.To);
        IParameterSymbol? what = method.Parameters.FirstOrDefault(p => p.Name == names.What);
        return to is null || what is null ? null : new SendShape { Destination = to.Ordinal, Payload = what.Ordinal };
    }
}
