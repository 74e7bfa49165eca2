using System;
using System.Collections.Generic;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Binding;

/// <summary>C# names that must differ from each other within a container.</summary>
internal sealed class ClrNameScope(string container, DiagnosticSink diagnostics)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Takes the C# name for <paramref name="owner"/>; reports who has it already.</summary>
    public bool TryAdd(string clrName, string owner, SpecLocation location)
    {
        if (_owners.TryGetValue(clrName, out string? other))
        {
            diagnostics.Add(SpecDescriptors.ClrNameCollision, location, owner, other, container, clrName);
            return false;
        }

        _owners.Add(clrName, owner);
        return true;
    }
}
