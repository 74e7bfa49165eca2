using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>Binds a value made of others.</summary>
internal sealed class TypeBinder
{
    private readonly string _type;
    private readonly BindingContext _context;

    private TypeBinder(string type, BindingContext context)
    {
        _type = type;
        _context = context;
    }

    private DiagnosticSink Diagnostics => _context.Diagnostics;

    public static TypeModel Bind(SpecElement element, string name, BindingContext context)
    {
        Layout layout = new TypeBinder(name, context).BindOutermost(element, new MemberScope(name, context.Diagnostics));
        ValueReference reference = context.Table.FindReference(name)!;
        return new TypeModel(
            name,
            reference.ClrName,
            context.Namespace,
            element.Text("doc") ?? "",
            context.Cite(element),
            reference.IsHandWritten,
            reference.HasText,
            reference.IsPlain,
            layout,
            IsHex: element.Text("json") == "hex");
    }

    // The content of a type or form: only here may a value-length lie, or forms in a type.
    private Layout BindOutermost(SpecElement container, MemberScope names)
    {
        SpecElement? only = container.Children.Count == 1 ? container.Children[0] : null;
        return only?.Name switch
        {
            "value-length" => new ValueLengthLayout(BindContent(only, names, Place.Last)),
            "forms" when container.Name == "type" => BindForms(only, names) ?? StandIn,
            _ => BindContent(container, names, Place.Outside),
        };
    }

    // Where something must be.
    private Layout BindContent(SpecElement container, MemberScope names, Place place)
    {
        CheckContent(container);
        Layout content = BindSequence(container, names, place);
        return content is SequenceLayout { Items.Count: 0 } ? StandIn : content;
    }

    // For content of which nothing is sound: so that the rest compiles.
    private static Layout StandIn => new MemberLayout("missing", "Missing", Primitives.Refer("octet")!, Inline: false, Doc: "");

    private void CheckContent(SpecElement container)
    {
        if (container.Children.Count == 0)
        {
            Diagnostics.Add(SpecDescriptors.TypeWithoutContent, container.LocationOf("name"), container.Text("name") ?? container.Name);
        }
    }

    private Layout BindSequence(SpecElement container, MemberScope names, Place place)
    {
        List<Layout> items = [];
        for (int i = 0; i < container.Children.Count; i++)
        {
            bool isLast = i == container.Children.Count - 1;
            if (BindItem(container.Children[i], names, place == Place.Last && !isLast ? Place.Inside : place) is Layout item)
            {
                items.Add(item);
            }
        }

        return items.Count == 1 ? items[0] : new SequenceLayout(items.ToEquatableArray());
    }

    private Layout? BindItem(SpecElement element, MemberScope names, Place place)
    {
        switch (element.Name)
        {
            case "member":
                return BindMember(element, names);
            case "list":
                return BindList(element, names, place);
            case "choice":
                return BindChoice(element, names, place);
            case "forms":
                Diagnostics.Add(SpecDescriptors.FormsNotOutermost, element.Location, element.Text("name") ?? "");
                return null;
            default:
                // A value-length elsewhere than at the outside: its content is bound as if it lay there without one.
                Diagnostics.Add(
                    place == Place.Outside ? SpecDescriptors.ValueLengthNotOutermost : SpecDescriptors.ValueLengthNested, element.Location);
                return BindSequence(element, names, Place.Last);
        }
    }

    private MemberLayout? BindMember(SpecElement element, MemberScope names)
    {
        ValueReference value = _context.BindPart(element, _type);
        return element.Text("name") is string name && names.Add(element, name, value) is string clrName
            ? new MemberLayout(name, clrName, value, element.IsTrue("inline"), element.Text("doc") ?? "")
            : null;
    }

    private ListLayout? BindList(SpecElement element, MemberScope names, Place place)
    {
        ValueReference value = _context.BindPart(element, _type);
        if (element.Text("name") is not string name || names.Add(element, name, value) is not string clrName)
        {
            return null;
        }

        if (place != Place.Last)
        {
            Diagnostics.Add(
                place == Place.Outside ? SpecDescriptors.ListOutsideValueLength : SpecDescriptors.ListNotLast, element.Location, name);
            return null;
        }

        return ReferenceEquals(value, Primitives.Unknown) ? null : new ListLayout(name, clrName, value, element.Text("doc") ?? "");
    }

    private ChoiceLayout? BindChoice(SpecElement element, MemberScope names, Place place)
    {
        if (element.Text("name") is not string name || names.Add(element, name, value: null) is not string clrName)
        {
            return null;
        }

        if (!element.Elements("case").Any())
        {
            Diagnostics.Add(SpecDescriptors.ChoiceWithoutCases, element.LocationOf("name"), name);
            return null;
        }

        List<CaseModel> cases = [];
        List<MemberScope> alternatives = [];
        foreach (SoundCase sound in CaseBinder.Bind(element, Diagnostics))
        {
            string caseName = sound.Element.Text("name")!;
            if (!names.AddCase(sound.Element, caseName, sound.ClrName))
            {
                continue;
            }

            MemberScope alternative = names.CreateAlternative();
            alternatives.Add(alternative);
            Layout content = BindSequence(sound.Element, alternative, place);
            cases.Add(new CaseModel(sound.Octet, caseName, sound.ClrName, content, sound.Element.Text("doc") ?? ""));
        }

        alternatives.ForEach(names.Join);
        return cases.Count == 0 ? null : new ChoiceLayout(name, clrName, cases.ToEquatableArray());
    }

    private FormsLayout? BindForms(SpecElement element, MemberScope names)
    {
        if (element.Text("name") is not string name || names.Add(element, name, value: null) is not string clrName)
        {
            return null;
        }

        if (element.Elements("form").Count() < 2)
        {
            Diagnostics.Add(SpecDescriptors.TooFewForms, element.LocationOf("name"), name);
        }

        List<FormModel> forms = [];
        ClrNameScope clrNames = new(name, Diagnostics);
        foreach (SpecElement form in element.Elements("form"))
        {
            Layout content = BindOutermost(form, names.CreateAlternative());
            if (form.Text("name") is string formName && CanStand(form, formName, content, forms))
            {
                string formClrName = form.Text("clr") ?? Names.ToClr(formName);
                if (clrNames.TryAdd(formClrName, formName, form.LocationOf(form.Text("clr") is null ? "name" : "clr")))
                {
                    forms.Add(new FormModel(formName, formClrName, Words.ReadFirst(form.Text("first")), content, form.Text("doc") ?? ""));
                }
            }
        }

        return forms.Count == 0 ? null : new FormsLayout(name, clrName, forms.ToEquatableArray());
    }

    private bool CanStand(SpecElement form, string name, Layout content, List<FormModel> earlier)
    {
        FormFirst first = Words.ReadFirst(form.Text("first"));
        if (earlier.Any(other => other.Name == name))
        {
            Diagnostics.Add(SpecDescriptors.DuplicateFormName, form.LocationOf("name"), name);
        }
        else if (earlier.FirstOrDefault(other => other.First == first) is FormModel same)
        {
            Diagnostics.Add(SpecDescriptors.FormsOverlap, form.LocationOf("first"), name, same.Name);
        }
        else if (earlier.FirstOrDefault(other => other.First == FormFirst.Other) is FormModel rest)
        {
            Diagnostics.Add(SpecDescriptors.FormUnreachable, form.LocationOf("first"), name, $"'{rest.Name}' before it takes all that is left");
        }
        else if (first == FormFirst.Other && earlier.Count == 3)
        {
            Diagnostics.Add(SpecDescriptors.FormUnreachable, form.LocationOf("first"), name, "the forms before it take every octet");
        }
        else if (content is ValueLengthLayout && first is (FormFirst.Text or FormFirst.ShortInteger))
        {
            Diagnostics.Add(SpecDescriptors.FormBeginsOtherwise, form.LocationOf("first"), name, form.Text("first")!);
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>Where an item lies.</summary>
    private enum Place
    {
        /// <summary>In no value-length.</summary>
        Outside,

        /// <summary>In a value-length, with something after it.</summary>
        Inside,

        /// <summary>In a value-length, at its end.</summary>
        Last,
    }
}
