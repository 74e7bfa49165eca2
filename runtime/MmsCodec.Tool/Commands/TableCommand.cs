using System.CommandLine;
using System.CommandLine.Parsing;
using MmsCodec.Schema;
using MmsCodec.Tool.Listing;
using MmsCodec.Tool.Tables;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms table</c>: what the specs say, in the form of the standard's tables, to hold one against the other.</summary>
internal static class TableCommand
{
    public static Command Create(ToolConsole console)
    {
        Lazy<TokenSets> sets = new();
        Argument<string[]> pdus = new("PDU")
        {
            Description = "PDUs such as M-Notification.ind; all when none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> headers = new("--headers")
        {
            Description = "List the headers of MMS with their numbers and syntaxes.",
        };
        Option<string?> tokens = new("--tokens")
        {
            Description = "List the tokens of an enumeration or of a header's, or the numbers of a registry.",
            HelpName = "NAME",
        };
        Command command = new("table", "Shows PDUs, headers and tokens as the specs describe them, in the form of the standard's tables.")
        {
            pdus, headers, tokens,
        };
        command.Validators.Add(result =>
        {
            string[] names = result.GetValue(pdus) ?? [];
            string? set = result.GetResult(tokens) is { Tokens: [Token token] } ? token.Value : null;
            int asked = (names.Length > 0 ? 1 : 0) + (result.GetValue(headers) ? 1 : 0) + (set is null ? 0 : 1);
            if (asked > 1)
            {
                result.AddError("PDUs, --headers and --tokens are asked for one at a time.");
            }

            foreach (string name in names.Where(n => MmsSchema.FindPdu(n) is null))
            {
                result.AddError($"There is no PDU {name}. There are: {string.Join(", ", MmsSchema.Pdus)}.");
            }

            if (set is not null && sets.Value.Find(set) is null)
            {
                result.AddError($"There is no enumeration {set}. There are: {string.Join(", ", sets.Value.Names)}.");
            }
        });
        command.SetAction(parsed =>
        {
            ITextSink sink = Sinks.Of(console);
            if (parsed.GetValue(headers))
            {
                HeaderTable.Write(MmsSchema.Headers, sink);
            }
            else if (parsed.GetValue(tokens) is string name)
            {
                TokenTable.Write(sets.Value.Find(name)!, sink);
            }
            else
            {
                WritePdus(parsed.GetValue(pdus), sink);
            }

            sink.Flush();
            return ExitCode.Good;
        });
        return command;
    }

    private static void WritePdus(string[]? names, ITextSink sink)
    {
        IEnumerable<PduDefinition> pdus = names is { Length: > 0 } ? names.Select(n => MmsSchema.FindPdu(n)!) : MmsSchema.Pdus;
        foreach (PduDefinition pdu in pdus)
        {
            PduTable.Write(pdu, sink);
        }
    }
}
