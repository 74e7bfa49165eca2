using System;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>Code that writes a field: the same in a PDU's encoder and in headers that are added to a PDU.</summary>
internal static class FieldEncoding
{
    /// <summary>The type in which an encoder takes the field.</summary>
    public static string InputType(FieldModel field)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        return field.Repeats ? $"ReadOnlySpan<{shape.Owned}>" : shape.Input;
    }

    /// <summary>Adds the octets of each value of the field, with its number or name, to <c>length</c>.</summary>
    public static void WriteLength(SourceWriter writer, FieldModel field)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        WriteWith(writer, field, value => field.Header.Code is null
            ? $"length += {field.Header.Name.Length + 1} + {shape.LengthOf(value)};"
            : $"length += {shape.HeaderLengthOf(value)};");
    }

    /// <summary>Writes each value of the field, with its number or name before it.</summary>
    public static void WriteHeader(SourceWriter writer, FieldModel field, string from)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        WriteWith(writer, field, value => field.Header.Code is byte code
            ? shape.HeaderWriteOf(Identifiers.Hex((byte)(0x80 | code)), value)
            : $"writer.WriteTokenText({SpecNames.Header(field.Header, from)});\n{shape.WriteOf(value)}");
    }

    /// <summary>Writes a statement for each value that the field has: one, none or many.</summary>
    private static void WriteWith(SourceWriter writer, FieldModel field, Func<string, string> statement)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        string name = field.Header.ClrName;
        if (field.Repeats)
        {
            writer.Open($"foreach ({shape.Owned} value in {name})");
            writer.Line(statement("value")).Close().Line();
        }
        else if (field.Presence == Presence.Mandatory)
        {
            writer.Line(statement(name));
        }
        else if (shape.IsInputRef)
        {
            writer.Open($"if ({name}.HasValue)");
            writer.Line(statement(name)).Close().Line();
        }
        else
        {
            string local = Identifiers.Camel(name);
            string text = statement(local);
            writer.Open(text.Contains(local) ? $"if ({name} is {shape.Input} {local})" : $"if ({name} is not null)");
            writer.Line(text).Close().Line();
        }
    }

    /// <summary>Refuses a token or case that the PDU does not allow.</summary>
    public static void WriteRequireAllowed(SourceWriter writer, string pdu, FieldModel field)
    {
        string name = field.Header.ClrName;
        string value = field.Repeats ? "value" : field.Presence == Presence.Mandatory ? name : name + ".GetValueOrDefault()";
        if (NotAllowed(field, value) is not string condition)
        {
            return;
        }

        string[] names = [pdu, field.Header.Name];
        (string reason, string[] words) = field.Allowed.Count > 0
            ? ("NotAllowed", [.. names, string.Join(", ", field.Allowed)])
            : ("NoToken", names);
        if (field.Repeats)
        {
            writer.Open($"foreach ({ValueShape.Of(field.Value).Owned} value in {name})");
            WriteRefusal(writer, condition, reason, words);
            writer.Close().Line();
        }
        else
        {
            WriteRefusal(writer, (field.Presence == Presence.Mandatory ? "" : $"{name} is not null && ") + condition, reason, words);
        }
    }

    /// <summary>Refuses the PDU under a condition; <paramref name="words"/> are what the runtime's <c>MmsRefusal</c> makes a sentence of.</summary>
    public static void WriteRefusal(SourceWriter writer, string condition, string reason, params string[] words)
    {
        writer.Open($"if ({condition})");
        writer.Line($"throw MmsRefusal.{reason}({string.Join(", ", words.Select(Identifiers.Literal))});").Close().Line();
    }

    /// <summary>The condition under which a value may not stand in the PDU; null when any may that can be written.</summary>
    private static string? NotAllowed(FieldModel field, string value) => field.Value.Kind switch
    {
        ValueKind.Enum when field.Value.ClrName == "bool" || field.Value.Extension is not null => null,
        ValueKind.Enum when field.AllowedClrNames.Count > 0 => $"{value} is not {AnyOf(EnumName(field), field.AllowedClrNames)}",
        ValueKind.Enum => $"!{value}.IsDefined()",
        ValueKind.Type when field.AllowedClrNames.Count > 0 =>
            $"{value}.{field.AllowedChoice} is not {AnyOf(ValueShape.BaseName(field.Value.ClrName) + field.AllowedChoice, field.AllowedClrNames)}",
        _ => null,
    };

    // A nullable property that is called like its type hides it.
    private static string EnumName(FieldModel field) => field.Header.ClrName == field.Value.ClrName
        ? $"global::{field.Value.ClrNamespace}.{field.Value.ClrName}"
        : field.Value.ClrName;

    private static string AnyOf(string type, EquatableArray<string> names)
    {
        string any = string.Join(" or ", names.Select(n => $"{type}.{n}"));
        return names.Count > 1 ? $"({any})" : any;
    }
}
