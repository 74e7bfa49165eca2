using System;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>Turns bound specs into C# files.</summary>
internal static class SpecEmitter
{
    /// <summary>Emits what one spec describes; <paramref name="add"/> takes a file name and its text.</summary>
    public static void EmitSpec(SpecModel spec, Action<string, string> add)
    {
        _ = spec;
        _ = add;
    }

    /// <summary>Emits what all specs of a compilation share.</summary>
    public static void EmitIndex(SpecIndex index, Action<string, string> add)
    {
        _ = index;
        _ = add;
    }
}
