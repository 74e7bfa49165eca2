using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits an enumeration of octets, and what a receiver needs to know of a token:
/// <code>
/// public enum MmsStatus : byte { Expired = 128, ... }
/// public static class MmsStatusTokens { bool IsDefined(this MmsStatus); MmsStatus Effective(this MmsStatus); }
/// </code>
/// </summary>
internal static class EnumEmitter
{
    public static string Emit(EnumModel model)
    {
        SourceWriter writer = SourceFile.Start(model.Namespace);
        writer.Summary(model.Doc.Length > 0 ? model.Doc : model.Name, model.Citation);
        writer.Open($"public enum {model.ClrName} : byte");
        bool first = true;
        foreach (TokenModel token in model.Tokens)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            writer.Summary(DocOf(token)).Line($"{token.ClrName} = {token.Octet},");
        }

        writer.Close().Line();
        writer.Line($"/// <summary>What the octets of <see cref=\"{model.ClrName}\"/> mean.</summary>");
        writer.Open($"public static class {model.ClrName}Tokens");
        WriteIsDefined(writer, model);
        if (model.Reserved.Count > 0)
        {
            writer.Line();
            WriteEffective(writer, model);
        }

        return writer.Close().ToString();
    }

    private static string DocOf(TokenModel token)
    {
        string doc = token.Doc.Length > 0 ? token.Doc : token.Name;
        string versions = (token.Since, token.Until) switch
        {
            (null or "1.0", null) => "",
            (string since, null) => $"Since {since}.",
            (_, string until) => $"Obsolete for senders after {until}.",
        };
        return Docs.Sentence(doc) + (versions.Length > 0 ? " " + versions : "");
    }

    private static void WriteIsDefined(SourceWriter writer, EnumModel model)
    {
        writer.Summary("Whether the standard assigns the octet to a token.");
        writer.Line($"public static bool IsDefined(this {model.ClrName} token) => (byte)token is {string.Join(" or ", Ranges(model))};");
    }

    private static List<string> Ranges(EnumModel model)
    {
        TokenModel[] tokens = [.. model.Tokens.OrderBy(token => token.Octet)];
        List<string> ranges = [];
        byte from = tokens[0].Octet;
        for (int i = 1; i <= tokens.Length; i++)
        {
            byte to = tokens[i - 1].Octet;
            if (i == tokens.Length || tokens[i].Octet != to + 1)
            {
                ranges.Add(from == to ? $"{from}" : $"(>= {from} and <= {to})");
                from = i < tokens.Length ? tokens[i].Octet : from;
            }
        }

        return ranges;
    }

    private static void WriteEffective(SourceWriter writer, EnumModel model)
    {
        writer.Summary("The token that a receiver takes an octet for: a reserved one reads as the general token of its range.", model.Citation);
        writer.Line($"public static {model.ClrName} Effective(this {model.ClrName} token) => (byte)token switch");
        writer.Open();
        foreach (ReservedModel reserved in model.Reserved)
        {
            string range = reserved.From == reserved.To ? $"{reserved.From}" : $">= {reserved.From} and <= {reserved.To}";
            writer.Line($"{range} => {model.ClrName}.{reserved.ReadAs},");
        }

        writer.Line("_ => token,");
        writer.Close(";");
    }
}
