using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// The relay profiles of a client. Of the patterns that match an authority the most specific decides: the host itself before a
/// domain, a longer domain before a shorter, <c>*.domain</c> before <c>.domain</c>; of those with the same host, the one that also
/// gives a scheme, a port, or both. Profiles between which this cannot choose are refused when the directory is made, so a
/// notification is never ambiguous. Immutable; may be used from many threads.
/// </summary>
public sealed class RelayDirectory
{
    private readonly RelayPatternIndex<RelayProfile> _index;

    /// <summary>A directory.</summary>
    /// <param name="profiles">The profiles, in any order; none is fine.</param>
    /// <exception cref="ArgumentException">Two profiles have one name, or patterns between which nothing decides; the message lists all.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="profiles"/> is <see langword="null"/>.</exception>
    public RelayDirectory(params IEnumerable<RelayProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);

        Profiles = [.. profiles];
        (_index, List<string> faults) = Index(Profiles);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", faults), nameof(profiles));
        }
    }

    /// <summary>A directory without profiles: every relay is known by its authority alone.</summary>
    public static RelayDirectory Empty { get; } = new();

    /// <summary>The profiles, in the order given.</summary>
    public IReadOnlyList<RelayProfile> Profiles { get; }

    /// <summary>Says what keeps profiles from being one directory.</summary>
    /// <param name="profiles">The profiles.</param>
    /// <returns>One sentence for each fault; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profiles"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> Validate(IEnumerable<RelayProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);

        return Index(profiles).Faults;
    }

    /// <summary>The profile that an authority belongs to, and the pattern that says so.</summary>
    internal bool TryFind(
        RelayAuthority authority, [NotNullWhen(true)] out RelayPattern? pattern, [NotNullWhen(true)] out RelayProfile? profile) =>
        _index.TryFind(authority, out pattern, out profile);

    private static (RelayPatternIndex<RelayProfile> Index, List<string> Faults) Index(IEnumerable<RelayProfile> profiles)
    {
        RelayPatternIndex<RelayProfile> index = new();
        List<string> faults = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (RelayProfile profile in profiles)
        {
            if (!names.Add(profile.Name))
            {
                faults.Add($"More than one relay profile is named '{profile.Name}'.");
                continue;
            }

            foreach (RelayPattern pattern in profile.Patterns)
            {
                foreach ((RelayPattern other, RelayProfile its) in index.AmbiguousWith(pattern))
                {
                    if (its != profile)
                    {
                        faults.Add(
                            $"Pattern '{other}' of relay profile '{its.Name}' and '{pattern}' of '{profile.Name}' match the same authorities and neither is the more specific.");
                    }
                }

                index.Add(pattern, profile);
            }
        }

        return (index, faults);
    }
}
