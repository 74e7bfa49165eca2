using System;
using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>What all specs of a compilation declare; equal when the declarations are, whatever the order of the files.</summary>
internal sealed class SpecTable : IEquatable<SpecTable>
{
    /// <summary>Stands for the spec itself where a declaration's index is asked for.</summary>
    public const int SpecIndex = -1;

    private readonly EquatableArray<Declarations> _specs;
    private readonly IReadOnlyDictionary<DeclarationKey, Conflict> _conflicts;
    private readonly Dictionary<string, Declared<ValueDeclaration>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declared<HeaderDeclaration>> _headers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declared<PduDeclaration>> _pdus = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _headerSets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _hasText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isPlain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acknowledged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _echoed = new(StringComparer.Ordinal);
    private readonly RecursionFinder _recursion;

    /// <param name="specs">Those of the compilation, in any order.</param>
    /// <param name="referenced">Those of the assemblies that it references: what they have, the compilation's cannot have.</param>
    public SpecTable(IEnumerable<Declarations> specs, IEnumerable<Declarations>? referenced = null)
    {
        _specs = (referenced ?? [])
            .OrderBy(spec => spec.Path, StringComparer.Ordinal)
            .Concat(specs.OrderBy(spec => spec.Path, StringComparer.Ordinal))
            .ToEquatableArray();
        _conflicts = ConflictFinder.Find(_specs);
        foreach (Declarations spec in _specs)
        {
            foreach (ValueDeclaration value in spec.Values)
            {
                AddFirst(_values, value.Name, new(spec, value));
            }

            foreach (HeaderDeclaration header in spec.Headers)
            {
                AddFirst(_headers, header.Name, new(spec, header));
            }

            foreach (HeaderSetDeclaration set in spec.HeaderSets)
            {
                AddFirst(_headerSets, set.Name, set.Includes);
            }

            foreach (PduDeclaration pdu in spec.Pdus)
            {
                AddFirst(_pdus, pdu.Name, new(spec, pdu));
            }
        }

        AssignTypes();
        FindAcknowledged();
        _recursion = new RecursionFinder(_values.Values.Select(declared => declared.Item));
        foreach (string name in _values.Keys)
        {
            _hasText[name] = HasText(name);
            _isPlain[name] = IsPlain(name);
        }
    }

    /// <summary>Every name that was meant to be declared is: a reference to nothing is a mistake.</summary>
    public bool IsComplete => !_specs.Any(spec => spec.LosesNames);

    public IEnumerable<string> SpecNames => _specs.Select(spec => spec.Name).OfType<string>();

    public bool HasSpec(string name) => _specs.Any(spec => spec.Name == name);

    public IEnumerable<string> ValueNames => Primitives.AllNames.Concat(_values.Keys);

    public IEnumerable<string> HeaderNames => _headers.Keys;

    public IEnumerable<string> HeaderSetNames => _headerSets.Keys;

    public IEnumerable<string> PduNames => _pdus.Keys;

    public Conflict? FindConflict(string path, int index) =>
        _conflicts.TryGetValue(new DeclarationKey(path, index), out Conflict? conflict) ? conflict : null;

    public PduDeclaration? FindPdu(string name) => _pdus.TryGetValue(name, out Declared<PduDeclaration>? declared) ? declared.Item : null;

    public int IndexOf(string path) => _specs.Where(spec => spec.Assembly is null).TakeWhile(spec => spec.Path != path).Count();

    /// <summary>The assembly whose specs have the namespace already, or null.</summary>
    public string? FindOwner(string ns) => _specs.FirstOrDefault(spec => spec.Assembly is not null && spec.Namespace == ns)?.Assembly;

    /// <summary>The PDUs that a namespace has, by their numbers.</summary>
    public IEnumerable<PduDeclaration> PdusOf(string ns) => _pdus.Values
        .Where(declared => declared.Spec.Namespace == ns && FindConflict(declared.Spec.Path, declared.Item.Index) is null && declared.Item.Type is not null)
        .Select(declared => declared.Item)
        .OrderBy(pdu => pdu.Type!.Value);

    public string NamespaceOf(PduDeclaration pdu) => _pdus[pdu.Name].Spec.Namespace;

    public ValueDeclaration? FindValue(string name) => _values.TryGetValue(name, out Declared<ValueDeclaration>? declared) ? declared.Item : null;

    public bool HasHeaderSet(string name) => _headerSets.ContainsKey(name);

    /// <summary>By way of the sets that it includes.</summary>
    public bool IncludesItself(string headerSet)
    {
        HashSet<string> met = [];
        string? next = _headerSets[headerSet];
        while (next is not null && next != headerSet && met.Add(next))
        {
            _headerSets.TryGetValue(next, out next);
        }

        return next == headerSet;
    }

    /// <summary>Several values or PDUs have the name: what is wrong with a reference to it follows from that.</summary>
    public bool IsAmbiguous(string name) => _ambiguous.Contains(name);

    public bool HasHeader(string name) => _headers.ContainsKey(name);

    /// <summary>The header, or null when there is none or it cannot stand beside another.</summary>
    public HeaderModel? FindHeader(string name)
    {
        if (!_headers.TryGetValue(name, out Declared<HeaderDeclaration>? declared))
        {
            return null;
        }

        HeaderDeclaration header = declared.Item;
        Conflict? conflict = FindConflict(declared.Spec.Path, header.Index);
        if (conflict is { Drops: true })
        {
            return null;
        }

        return new HeaderModel(
            header.Name,
            conflict is { Attribute: "code" } ? null : header.Code,
            header.ClrName,
            declared.Spec.Namespace,
            ReferTo(header.Value),
            header.Order,
            header.Since,
            header.Citation,
            header.Doc);
    }

    /// <summary>The header whose place is fixed so, if there is one.</summary>
    public string? FindHeader(HeaderOrder order) =>
        _headers.Values.FirstOrDefault(declared => declared.Item.Order == order)?.Item.Name;

    /// <summary>What the name of a value type refers to; a text when there is no such type.</summary>
    public ValueReference ReferTo(string? name) =>
        name is not null && FindReference(name) is ValueReference { Kind: not ValueKind.Parameters } value ? value : Primitives.Unknown;

    /// <summary>What the name of a value type refers to, or null when there is no such type.</summary>
    public ValueReference? FindReference(string name)
    {
        if (Primitives.Refer(name) is ValueReference primitive)
        {
            return primitive;
        }

        if (!_values.TryGetValue(name, out Declared<ValueDeclaration>? declared))
        {
            return null;
        }

        ValueDeclaration value = declared.Item;
        return new ValueReference(
            value.Kind,
            Primitive.Octet,
            value.Name,
            value.ClrName,
            declared.Spec.Namespace,
            value.IsHandWritten,
            _hasText[value.Name],
            _isPlain[value.Name],
            IsTextFirst: false,
            value.Extension);
    }

    /// <summary>The values through which this one contains itself, or null.</summary>
    public Recursion? FindRecursion(string value) => _recursion.Find(value);

    /// <summary>
    /// The number of a PDU: its own, or one that is free where it has none that it can have, so that the rest compiles.
    /// </summary>
    public byte FindType(string pdu) => (byte)_types[pdu];

    /// <summary>Some acknowledgement of this PDU exists.</summary>
    public bool IsAcknowledged(string pdu) => _acknowledged.Contains(pdu);

    /// <summary>The PDU goes to the relay and answers one that came from it.</summary>
    public bool IsAcknowledgement(PduDeclaration pdu) =>
        pdu.Direction == PduDirection.ClientToRelay
        && pdu.Answers is not null
        && FindPdu(pdu.Answers) is { Direction: PduDirection.RelayToClient };

    /// <summary>Some acknowledgement repeats the header of this PDU.</summary>
    public bool IsEchoed(string pdu, string header) => _echoed.Contains(EchoOf(pdu, header));

    public bool Equals(SpecTable? other) => other is not null && _specs.Equals(other._specs);

    public override bool Equals(object? obj) => Equals(obj as SpecTable);

    public override int GetHashCode() => _specs.GetHashCode();

    private void AddFirst<T>(Dictionary<string, T> declared, string name, T item)
    {
        if (declared.ContainsKey(name))
        {
            _ambiguous.Add(name);
        }
        else
        {
            declared.Add(name, item);
        }
    }

    private void AssignTypes()
    {
        bool[] taken = new bool[byte.MaxValue + 1];
        List<string> without = [];
        foreach (Declared<PduDeclaration> declared in _pdus.Values)
        {
            PduDeclaration pdu = declared.Item;
            if (pdu.Type is byte type && FindConflict(declared.Spec.Path, pdu.Index) is not { Attribute: "type" })
            {
                _types.Add(pdu.Name, type);
                taken[type] = true;
            }
            else
            {
                without.Add(pdu.Name);
            }
        }

        byte free = byte.MaxValue;
        foreach (string name in without)
        {
            while (free > 0 && taken[free])
            {
                free--;
            }

            taken[free] = true;
            _types.Add(name, free);
        }
    }

    private void FindAcknowledged()
    {
        foreach (PduDeclaration pdu in _pdus.Values.Select(declared => declared.Item).Where(IsAcknowledgement))
        {
            _acknowledged.Add(pdu.Answers!);
            _echoed.UnionWith(pdu.Fields.Where(field => field.Echoes is not null).Select(field => EchoOf(field.Echoes!, field.Header)));
        }
    }

    // No header has a blank in its name.
    private static string EchoOf(string pdu, string header) => header + " " + pdu;

    // A value that does not exist or contains itself is bound as a text.
    private bool IsPlain(string name)
    {
        if (Primitives.Find(name) is Primitive primitive)
        {
            return primitive != Primitive.Opaque;
        }

        if (FindValue(name) is not ValueDeclaration value || FindRecursion(name) is not null)
        {
            return true;
        }

        return value.Kind == ValueKind.Enum || (value.Kind == ValueKind.Type && value.IsPlain && (value.IsHandWritten || value.Contents.All(IsPlainPart)));
    }

    // Parameters are only in lists, whose octets C# has as they are.
    private bool IsPlainPart(string name) => FindValue(name) is { Kind: ValueKind.Parameters } || IsPlain(name);

    private bool HasText(string name)
    {
        if (Primitives.Find(name) is Primitive primitive)
        {
            return Primitives.LiesOverOctets(primitive);
        }

        // A value that does not exist or contains itself is bound as a text.
        if (FindValue(name) is not ValueDeclaration value || FindRecursion(name) is not null)
        {
            return true;
        }

        if (!_hasText.TryGetValue(name, out bool hasText))
        {
            hasText = value.Kind == ValueKind.Type
                ? value.Contents.Any(HasText)
                : value.Kind == ValueKind.Parameters || value.Extension is not null;
            _hasText.Add(name, hasText);
        }

        return hasText;
    }

    // A class: the collections of values that are structs are compiled for each.
    private sealed class Declared<T>(Declarations spec, T item)
    {
        public Declarations Spec { get; } = spec;

        public T Item { get; } = item;
    }
}
