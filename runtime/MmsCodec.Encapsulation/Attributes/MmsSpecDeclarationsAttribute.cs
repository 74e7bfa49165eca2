using System.ComponentModel;

namespace MmsCodec;

/// <summary>
/// What a spec declares, carried by the assembly that was generated from it, so that specs of projects that reference the assembly
/// can refer to it. Generated.
/// </summary>
/// <param name="spec">The declarations, as a spec.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MmsSpecDeclarationsAttribute(string spec) : Attribute
{
    /// <summary>The declarations, as a spec.</summary>
    public string Spec { get; } = spec;
}
