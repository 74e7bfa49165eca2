namespace MmsCodec.Generators.Reading;

/// <summary>The spec language: which elements lie in which, with which attributes. The same as <c>specs/mms-spec.xsd</c>.</summary>
internal static class SpecGrammar
{
    public static readonly ElementRule Spec = CreateSpec();

    private static ElementRule CreateSpec() =>
        new ElementRule(
            "spec",
            Required("name", AttributeSyntax.SpecName),
            Optional("namespace", AttributeSyntax.Namespace),
            Optional("source"),
            Optional("doc")).With(
            CreateEnum(),
            CreateNumbers(),
            CreateParameters(),
            CreateType(),
            CreateHeader(leastCode: 1, OneOf("order", isRequired: false, "1", "2", "3", "last")),
            CreateHeaderSet(),
            CreatePdu(),
            CreateExtend(),
            new ElementRule("use", Required("spec", AttributeSyntax.SpecName)));

    private static ElementRule CreateEnum() =>
        Declaration(
            "enum",
            AttributeSyntax.TypeName,
            Optional("clr", AttributeSyntax.IdentifierOrBool),
            OneOf("extension", isRequired: false, "token-text"),
            OneOf("tokens", isRequired: false, "pdus")).With(
            new ElementRule(
                "token",
                Number("octet", 0, 255),
                Required("name", AttributeSyntax.Name),
                Optional("clr", AttributeSyntax.Identifier),
                Optional("since", AttributeSyntax.Version),
                Optional("until", AttributeSyntax.Version),
                Optional("doc")),
            new ElementRule(
                "reserved",
                Number("from", 0, 255),
                Number("to", 0, 255),
                Required("read-as", AttributeSyntax.Name),
                Optional("doc")));

    private static ElementRule CreateNumbers() =>
        Declaration(
            "numbers",
            AttributeSyntax.TypeName,
            Optional("clr", AttributeSyntax.Identifier),
            OneOf("text", isRequired: true, "none", "token-text", "text-string"),
            Optional("code-key", AttributeSyntax.Name),
            Optional("name-key", AttributeSyntax.Name)).With(
            new ElementRule(
                "number",
                Number("code", 0, uint.MaxValue),
                Required("name", AttributeSyntax.SomeText),
                Optional("since", AttributeSyntax.Version),
                Optional("doc")));

    private static ElementRule CreateParameters() =>
        Declaration("parameters", AttributeSyntax.TypeName, Optional("clr", AttributeSyntax.Identifier)).With(
            new ElementRule(
                "parameter",
                Number("token", 0, 127),
                Required("name", AttributeSyntax.Name),
                Required("type", AttributeSyntax.Name),
                Optional("clr", AttributeSyntax.Identifier),
                Optional("since", AttributeSyntax.Version),
                Optional("doc")));

    private static ElementRule CreateType()
    {
        ElementRule member = new(
            "member",
            Required("name", AttributeSyntax.Name),
            Required("type", AttributeSyntax.Name),
            OneOf("inline", isRequired: false, "false", "true"),
            Optional("property", AttributeSyntax.Identifier),
            Optional("doc"));
        ElementRule list = new(
            "list",
            Required("name", AttributeSyntax.Name),
            Required("type", AttributeSyntax.Name),
            Optional("property", AttributeSyntax.Identifier),
            Optional("doc"));
        ElementRule alternative = new(
            "case",
            Number("octet", 0, 255),
            Required("name", AttributeSyntax.Name),
            Optional("clr", AttributeSyntax.Identifier),
            Optional("doc"));
        ElementRule choice = new ElementRule(
            "choice",
            Required("name", AttributeSyntax.Name),
            Optional("property", AttributeSyntax.Identifier),
            Optional("doc")).With(alternative);
        ElementRule form = new(
            "form",
            Required("name", AttributeSyntax.Name),
            OneOf("first", isRequired: true, "value-length", "text", "short-integer", "other"),
            Optional("clr", AttributeSyntax.Identifier),
            Optional("doc"));
        ElementRule forms = new ElementRule(
            "forms",
            Required("name", AttributeSyntax.Name),
            Optional("property", AttributeSyntax.Identifier),
            Optional("doc")).With(form);
        ElementRule valueLength = new("value-length");
        ElementRule type = Declaration(
            "type",
            AttributeSyntax.TypeName,
            Optional("clr", AttributeSyntax.Identifier),
            OneOf("json", isRequired: false, "members", "hex"));

        // Also where they are wrong: what is wrong then says the binder better than that they are not known.
        foreach (ElementRule container in new[] { type, valueLength, form })
        {
            container.With(member, choice, valueLength, list, forms);
        }

        alternative.With(member, valueLength, list);
        return type;
    }

    private static ElementRule CreateHeader(uint leastCode, params AttributeRule[] more) =>
        new(
            "header",
            [
                Required("name", AttributeSyntax.HeaderName),
                Number("code", leastCode, 0x7F, isRequired: false),
                Required("type", AttributeSyntax.Name),
                Optional("clr", AttributeSyntax.Identifier),
                Optional("since", AttributeSyntax.Version),
                Optional("clause"),
                Optional("doc"),
                .. more,
            ]);

    private static ElementRule CreateHeaderSet() =>
        Declaration(
            "header-set",
            AttributeSyntax.Name,
            Optional("clr", AttributeSyntax.Identifier),
            Optional("includes")).With(CreateHeader(leastCode: 0));

    private static ElementRule CreatePdu() =>
        Declaration(
            "pdu",
            AttributeSyntax.Name,
            Number("type", 128, 255),
            OneOf("direction", isRequired: true, "client-to-relay", "relay-to-client", "both"),
            OneOf("transport", isRequired: true, "post", "response", "push", "get-response", "part"),
            Optional("clr", AttributeSyntax.Identifier),
            Optional("mm1"),
            Optional("answers"),
            Optional("since", AttributeSyntax.Version)).With(
            new ElementRule(
                "field",
                Required("header"),
                OneOf("presence", isRequired: true, "optional", "mandatory", "conditional"),
                OneOf("repeats", isRequired: false, "false", "true"),
                Optional("since", AttributeSyntax.Version),
                Optional("allowed", AttributeSyntax.Names),
                Optional("type"),
                Optional("echoes"),
                OneOf("role", isRequired: false, "originating-address"),
                Optional("when"),
                Optional("doc")),
            new ElementRule("at-least-one", Required("headers", AttributeSyntax.Names), Optional("doc")),
            new ElementRule(
                "body",
                OneOf("presence", isRequired: true, "optional", "mandatory", "conditional"),
                Optional("when"),
                Optional("doc")));

    private static ElementRule CreateExtend() =>
        new ElementRule("extend", Required("pdu"), Optional("doc")).With(
            new ElementRule(
                "field",
                Required("header"),
                OneOf("presence", isRequired: true, "optional", "conditional"),
                OneOf("repeats", isRequired: false, "false", "true"),
                Optional("allowed", AttributeSyntax.Names),
                Optional("when"),
                Optional("doc")));

    private static ElementRule Declaration(string name, AttributeSyntax naming, params AttributeRule[] more) =>
        new(name, [Required("name", naming), .. more, Optional("clause"), Optional("doc")]);

    private static AttributeRule Required(string name, AttributeSyntax syntax = AttributeSyntax.Text) =>
        new(name, syntax) { IsRequired = true };

    private static AttributeRule Optional(string name, AttributeSyntax syntax = AttributeSyntax.Text) => new(name, syntax);

    private static AttributeRule OneOf(string name, bool isRequired, params string[] words) =>
        new(name, AttributeSyntax.OneOf) { IsRequired = isRequired, Words = words };

    private static AttributeRule Number(string name, uint least, uint greatest, bool isRequired = true) =>
        new(name, AttributeSyntax.Number) { IsRequired = isRequired, Least = least, Greatest = greatest };
}
