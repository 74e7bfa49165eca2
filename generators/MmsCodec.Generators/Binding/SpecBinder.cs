using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds a spec to what all specs declare; what is faulty is left out or stood in for, the rest is kept.</summary>
internal sealed class SpecBinder
{
    private readonly SpecDocument _document;
    private readonly SpecTable _table;
    private readonly DiagnosticSink _diagnostics;
    private readonly List<EnumModel> _enums = [];
    private readonly List<NumbersModel> _numbers = [];
    private readonly List<ParametersModel> _parameters = [];
    private readonly List<TypeModel> _types = [];
    private readonly List<HeaderModel> _headers = [];
    private readonly List<HeaderSetModel> _headerSets = [];
    private readonly List<PduModel> _pdus = [];
    private readonly List<ExtensionModel> _extensions = [];

    private SpecBinder(SpecDocument document, SpecTable table)
    {
        _document = document;
        _table = table;
        _diagnostics = new DiagnosticSink(document.Diagnostics);
    }

    public static BoundSpec Bind(SpecDocument document, SpecTable table) => new SpecBinder(document, table).Bind();

    private BoundSpec Bind()
    {
        if (_document.Root is not SpecElement root)
        {
            return new BoundSpec(null, _document.Diagnostics);
        }

        string ns = _document.Namespace ?? Primitives.ClrNamespace;
        if (_table.FindOwner(ns) is string owner)
        {
            _diagnostics.Add(SpecDescriptors.NamespaceTaken, root.LocationOf("namespace"), ns, owner);
            return new BoundSpec(null, _diagnostics.ToArray());
        }

        BindingContext context = new(_table, _diagnostics, ns, root.Text("source"));
        string name = BindName(root);
        for (int i = 0; i < root.Children.Count; i++)
        {
            SpecElement element = root.Children[i];
            if (element.Name == "use")
            {
                CheckUse(element);
            }
            else if (element.Name == "extend")
            {
                if (CanStand(element, i) && ExtensionBinder.Bind(element, context) is ExtensionModel extension)
                {
                    _extensions.Add(extension);
                }
            }
            else if (element.Text("name") is string declared && CanStand(element, i))
            {
                BindDeclaration(element, declared, context);
            }
        }

        SpecModel model = new(
            name,
            ns,
            root.Text("doc") ?? "",
            _enums.ToEquatableArray(),
            _numbers.ToEquatableArray(),
            _parameters.ToEquatableArray(),
            _types.ToEquatableArray(),
            _headers.ToEquatableArray(),
            _headerSets.ToEquatableArray(),
            _pdus.ToEquatableArray(),
            _extensions.ToEquatableArray(),
            ns == Primitives.ClrNamespace ? "" : _document.Digest);
        return new BoundSpec(model, _diagnostics.ToArray());
    }

    private void BindDeclaration(SpecElement element, string name, BindingContext context)
    {
        switch (element.Name)
        {
            case "enum":
                _enums.Add(EnumBinder.Bind(element, name, context));
                break;
            case "numbers":
                _numbers.Add(NumbersBinder.Bind(element, name, context));
                break;
            case "parameters":
                _parameters.Add(ParametersBinder.Bind(element, name, context));
                break;
            case "type":
                _types.Add(TypeBinder.Bind(element, name, context));
                break;
            case "header":
                context.BindHeaderValue(element);
                _headers.Add(_table.FindHeader(name)!);
                break;
            case "header-set":
                _headerSets.Add(HeaderSetBinder.Bind(element, name, context));
                break;
            case "pdu":
                _pdus.Add(PduBinder.Bind(element, _table.FindPdu(name)!, context));
                break;
        }
    }

    // The name of a spec may name generated files, so one that is missing or taken is replaced by one that nobody has.
    private string BindName(SpecElement root)
    {
        bool isFree = Report(root, SpecTable.SpecIndex) is null;
        return root.Text("name") is string name && isFree
            ? name
            : $"spec-{_table.IndexOf(_document.Path).ToString("D", System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private bool CanStand(SpecElement element, int index) => Report(element, index) is not { Drops: true };

    private Conflict? Report(SpecElement element, int index)
    {
        Conflict? conflict = _table.FindConflict(_document.Path, index);
        if (conflict is not null)
        {
            string attribute = element.Attribute(conflict.Attribute) is null ? "name" : conflict.Attribute;
            _diagnostics.Add(conflict.Descriptor, element.LocationOf(attribute), [.. conflict.Arguments]);
        }

        return conflict;
    }

    private void CheckUse(SpecElement element)
    {
        if (element.Attribute("spec") is SpecAttribute spec && _table.IsComplete && !_table.HasSpec(spec.Value))
        {
            _diagnostics.Add(
                SpecDescriptors.UnknownSpec, spec.ValueLocation, spec.Value, Spelling.Hint(spec.Value, _table.SpecNames));
        }
    }
}
