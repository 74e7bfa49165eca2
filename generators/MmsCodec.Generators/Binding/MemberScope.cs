using System;
using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>
/// The names in a type: one after another they differ; cases and forms exclude each other, so the same name may stand for
/// the same value in several of them.
/// </summary>
internal sealed class MemberScope
{
    private readonly string _type;
    private readonly DiagnosticSink _diagnostics;
    private readonly Dictionary<string, Member> _all;
    private readonly HashSet<string> _before;

    public MemberScope(string type, DiagnosticSink diagnostics)
        : this(type, diagnostics, new(StringComparer.Ordinal), new(StringComparer.Ordinal))
    {
    }

    private MemberScope(
        string type,
        DiagnosticSink diagnostics,
        Dictionary<string, Member> all,
        HashSet<string> before)
    {
        _type = type;
        _diagnostics = diagnostics;
        _all = all;
        _before = before;
    }

    /// <summary>Takes the C# name of a case, by which a value is made of it.</summary>
    public bool AddCase(SpecElement element, string name, string clrName)
    {
        SpecLocation location = element.LocationOf(element.Text("clr") is null ? "name" : "clr");
        if (ReservedNames.IsTakenInTypes(clrName))
        {
            _diagnostics.Add(SpecDescriptors.ClrNameTaken, location, name, clrName);
            return false;
        }

        if (_all.TryGetValue(clrName, out Member? other))
        {
            _diagnostics.Add(SpecDescriptors.ClrNameCollision, location, name, other.Name, _type, clrName);
            return false;
        }

        _all.Add(clrName, new Member(name, value: null));
        _before.Add(clrName);
        return true;
    }

    /// <summary>The names of one alternative.</summary>
    public MemberScope CreateAlternative() => new(_type, _diagnostics, _all, new(_before, StringComparer.Ordinal));

    /// <summary>What follows comes after the names of the alternative.</summary>
    public void Join(MemberScope alternative) => _before.UnionWith(alternative._before);

    /// <summary>Takes the element's name; <paramref name="value"/> is null for a choice or forms. Null when it cannot.</summary>
    public string? Add(SpecElement element, string name, ValueReference? value)
    {
        string clrName = element.Text("property") ?? Names.ToClr(name);
        SpecLocation location = element.LocationOf(element.Text("property") is null ? "name" : "property");
        if (ReservedNames.IsTakenInTypes(clrName))
        {
            _diagnostics.Add(SpecDescriptors.ClrNameTaken, location, name, clrName);
            return null;
        }

        if (_all.TryGetValue(clrName, out Member? other) && other.Name != name)
        {
            _diagnostics.Add(SpecDescriptors.ClrNameCollision, location, name, other.Name, _type, clrName);
            return null;
        }

        if (_before.Contains(clrName) || (other is not null && other.Value != value?.Name))
        {
            _diagnostics.Add(SpecDescriptors.DuplicateMemberName, element.LocationOf("name"), name, _type);
            return null;
        }

        _all[clrName] = new Member(name, value?.Name);
        _before.Add(clrName);
        return clrName;
    }

    /// <summary>What has a C# name: the spec's name, and that of the value type, if it has one.</summary>
    private sealed class Member(string name, string? value)
    {
        public string Name { get; } = name;

        public string? Value { get; } = value;
    }
}
