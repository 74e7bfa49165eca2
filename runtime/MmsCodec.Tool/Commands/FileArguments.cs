using System.CommandLine;
using System.CommandLine.Parsing;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Commands;

/// <summary>Arguments and options that several subcommands have.</summary>
internal static class FileArguments
{
    public static Argument<string[]> Files()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Files that hold a PDU, a WSP push or an SMS TPDU in binary; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        RefuseUnknownOptions(files);
        files.Validators.Add(result =>
        {
            if (result.Tokens.Count(t => t.Value == InputFiles.StandardInput) > 1)
            {
                result.AddError("Standard input (-) can be given once.");
            }
        });
        return files;
    }

    /// <summary>What looks like an option is not taken for a file: <c>./--name</c> is one.</summary>
    public static void RefuseUnknownOptions(Argument files) => files.Validators.Add(result =>
    {
        foreach (Token token in result.Tokens.Where(t => t.Value.StartsWith('-') && t.Value != InputFiles.StandardInput))
        {
            result.AddError($"There is no option {token.Value}.");
        }
    });

    public static Option<bool> NoColor() => new("--no-color")
    {
        Description = "No colours on a terminal; NO_COLOR in the environment says the same.",
    };

    public static Option<WireKind?> As()
    {
        Option<WireKind?> option = new("--as")
        {
            Description = "What the files hold: pdu, push or sms. Told by their octets when not given.",
            HelpName = "pdu|push|sms",
            CustomParser = result => Enum.TryParse(result.Tokens[0].Value, ignoreCase: true, out WireKind kind) && Enum.IsDefined(kind) && !char.IsDigit(result.Tokens[0].Value[0])
                ? kind
                : Fail(result),
        };
        return option;

        static WireKind? Fail(ArgumentResult result)
        {
            result.AddError($"--as takes pdu, push or sms, not '{result.Tokens[0].Value}'.");
            return null;
        }
    }
}
