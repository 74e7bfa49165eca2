using System.Globalization;
using System.Net;

namespace MmsCodec.Client;

/// <summary>Makes options of settings, and says of everything that is wrong which key and value it is.</summary>
internal sealed class SettingsReader
{
    private const string ProfilePrefix = "profile:";

    private readonly string _section;
    private readonly List<string> _faults = [];

    private SettingsReader(string section) => _section = section.Length == 0 ? "" : section + ":";

    /// <summary>The options; what is wrong has been left out of them.</summary>
    public static (MmsClientOptions Options, IReadOnlyList<IPEndPoint> Udp, IReadOnlyList<string> Faults) Read(
        MmsClientSettings settings, string section)
    {
        SettingsReader reader = new(section);
        MmsClientOptions options = reader.OptionsOf(settings);
        return (options, reader.EndPoints(settings.Udp), reader._faults);
    }

    private MmsClientOptions OptionsOf(MmsClientSettings settings)
    {
        RelayProfile[] profiles = [.. settings.Profiles.Select(one => ProfileOf(one.Key, one.Value)).OfType<RelayProfile>()];
        CheckNumbers(settings);
        return new MmsClientOptions
        {
            Relays = DirectoryOf(profiles),
            Policy = new RelayPolicy
            {
                Trusted = Patterns(settings.Trusted, nameof(settings.Trusted)),
                TrustedProfiles = ProfilesAmong(settings.Trusted, nameof(settings.Trusted), settings),
                Blocked = Patterns(settings.Blocked, nameof(settings.Blocked)),
                BlockedProfiles = ProfilesAmong(settings.Blocked, nameof(settings.Blocked), settings),
                RejectSilently = settings.RejectSilently,
            },
            ConnectTimeout = settings.ConnectTimeout,
            IdleTimeout = settings.IdleTimeout,
            RequestTimeout = settings.RequestTimeout,
            Retries = settings.Retries,
            RetryDelay = settings.RetryDelay,
            MaxRequestsPerRelay = settings.MaxRequestsPerRelay,
            MaxMessageLength = settings.MaxMessageLength,
            MaxParts = settings.MaxParts,
            MaxHttpHeaderLength = settings.MaxHttpHeaderLength,
            MaxRedirects = settings.MaxRedirects,
            IdentifyingHeaders = [.. settings.IdentifyingHeaders.Where(IsHeader)],
            Limits = new ClientLimits
            {
                MaxTransactions = settings.MaxTransactions,
                MaxTransactionsPerRelay = settings.MaxTransactionsPerRelay,
                MaxPrompts = settings.MaxPrompts,
                MaxArrivals = settings.MaxArrivals,
            },
            LaterAttempts = new RetryDelays(settings.FirstAttemptAfter, settings.LongestAttemptAfter),
            Retention = new TransactionRetention(settings.KeepAtLeast, settings.KeepAtMost),
            StopTimeout = settings.StopTimeout,
        };
    }

    private RelayProfile? ProfileOf(string name, RelayProfileSettings settings)
    {
        string key = $"Profiles:{name}";
        RelayPattern[] patterns = Patterns(settings.Patterns, $"{key}:Patterns");
        if (patterns.Length == 0 && settings.Patterns.Count == 0)
        {
            Fault($"{key}:Patterns", "", "empty: a profile without a pattern is no relay's");
        }

        Uri? address = Address($"{key}:Address", settings.Address);
        Uri? proxy = Address($"{key}:Proxy", settings.Proxy);
        if (patterns.Length == 0)
        {
            return null;
        }

        try
        {
            return new RelayProfile(name, patterns)
            {
                Address = address,
                Proxy = proxy,
                AppendTransactionId = settings.AppendTransactionId,
                AllowIdentifyingHeaders = settings.AllowIdentifyingHeaders,
                AllowPrivateAddresses = settings.AllowPrivateAddresses,
            };
        }
        catch (ArgumentException fault)
        {
            _faults.Add($"{_section}{key}: {fault.Message}");
            return null;
        }
    }

    private RelayDirectory DirectoryOf(RelayProfile[] profiles)
    {
        IReadOnlyList<string> faults = RelayDirectory.Validate(profiles);
        _faults.AddRange(faults.Select(fault => $"{_section}Profiles: {fault}"));
        return faults.Count == 0 ? new RelayDirectory(profiles) : RelayDirectory.Empty;
    }

    private RelayPattern[] Patterns(List<string> texts, string key)
    {
        List<RelayPattern> patterns = [];
        for (int index = 0; index < texts.Count; index++)
        {
            if (texts[index].StartsWith(ProfilePrefix, StringComparison.Ordinal) && !key.StartsWith("Profiles", StringComparison.Ordinal))
            {
                continue;
            }

            if (RelayPattern.TryParse(texts[index], out RelayPattern? pattern))
            {
                patterns.Add(pattern);
            }
            else
            {
                Fault(
                    $"{key}:{index}",
                    texts[index],
                    "no relay pattern: expected [scheme://]host[:port], where host is a name, '*.' or '.' before a name, or an IP address");
            }
        }

        return [.. patterns];
    }

    private HashSet<string> ProfilesAmong(List<string> texts, string key, MmsClientSettings settings)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int index = 0; index < texts.Count; index++)
        {
            if (!texts[index].StartsWith(ProfilePrefix, StringComparison.Ordinal))
            {
                continue;
            }

            string name = texts[index][ProfilePrefix.Length..];
            if (settings.Profiles.ContainsKey(name))
            {
                names.Add(name);
            }
            else
            {
                Fault($"{key}:{index}", texts[index], $"the name of no profile below {_section}Profiles");
            }
        }

        return names;
    }

    private Uri? Address(string key, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        bool isAddress = Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address!.UserInfo.Length == 0;
        if (!isAddress)
        {
            Fault(key, text, "no absolute http or https address without credentials");
        }

        return isAddress ? address : null;
    }

    private List<IPEndPoint> EndPoints(List<string> texts)
    {
        List<IPEndPoint> endPoints = [];
        for (int index = 0; index < texts.Count; index++)
        {
            if (IPEndPoint.TryParse(texts[index], out IPEndPoint? endPoint) && texts[index].Contains(':', StringComparison.Ordinal))
            {
                endPoints.Add(endPoint);
            }
            else
            {
                Fault($"Udp:{index}", texts[index], "no IP address and port, such as 0.0.0.0:2948 or [::]:2948");
            }
        }

        return endPoints;
    }

    private bool IsHeader(KeyValuePair<string, string> header)
    {
        using HttpRequestMessage request = new();
        bool isHeader = request.Headers.TryAddWithoutValidation(header.Key, header.Value)
            && !header.Value.AsSpan().ContainsAny('\r', '\n', '\0');
        if (!isHeader)
        {
            // The value may be a subscriber's number, which no message says.
            _faults.Add($"{_section}IdentifyingHeaders:{header.Key} is no name, or has no value, of an HTTP header.");
        }

        return isHeader;
    }

    private void CheckNumbers(MmsClientSettings settings)
    {
        AtLeast(nameof(settings.Retries), settings.Retries, 0);
        AtLeast(nameof(settings.MaxRequestsPerRelay), settings.MaxRequestsPerRelay, 1);
        AtLeast(nameof(settings.MaxMessageLength), settings.MaxMessageLength, 1);
        AtLeast(nameof(settings.MaxParts), settings.MaxParts, 1);
        AtLeast(nameof(settings.MaxHttpHeaderLength), settings.MaxHttpHeaderLength, 1024);
        AtLeast(nameof(settings.MaxRedirects), settings.MaxRedirects, 0);
        AtLeast(nameof(settings.MaxTransactions), settings.MaxTransactions, 1);
        AtLeast(nameof(settings.MaxTransactionsPerRelay), settings.MaxTransactionsPerRelay, 1);
        AtLeast(nameof(settings.MaxPrompts), settings.MaxPrompts, 1);
        AtLeast(nameof(settings.MaxArrivals), settings.MaxArrivals, 1);
        AtLeast("Store:MaxTransactions", settings.Store.MaxTransactions, 1);
        if (settings.Store.Path.Length == 0)
        {
            Fault("Store:Path", "", "no path of a file");
        }

        LongerThan(nameof(settings.ConnectTimeout), settings.ConnectTimeout, TimeSpan.Zero);
        LongerThan(nameof(settings.IdleTimeout), settings.IdleTimeout, TimeSpan.Zero);
        LongerThan(nameof(settings.RequestTimeout), settings.RequestTimeout, TimeSpan.Zero);
        LongerThan(nameof(settings.RetryDelay), settings.RetryDelay, TimeSpan.Zero);
        LongerThan(nameof(settings.FirstAttemptAfter), settings.FirstAttemptAfter, TimeSpan.Zero);
        LongerThan(nameof(settings.LongestAttemptAfter), settings.LongestAttemptAfter, settings.FirstAttemptAfter - TimeSpan.FromTicks(1));
        LongerThan(nameof(settings.KeepAtLeast), settings.KeepAtLeast, TimeSpan.Zero);
        LongerThan(nameof(settings.KeepAtMost), settings.KeepAtMost, settings.KeepAtLeast - TimeSpan.FromTicks(1));
        LongerThan(nameof(settings.StopTimeout), settings.StopTimeout, TimeSpan.FromTicks(-1));
    }

    private void AtLeast(string key, int value, int least)
    {
        if (value < least)
        {
            Fault(key, value.ToString(CultureInfo.InvariantCulture), $"less than {least}");
        }
    }

    private void LongerThan(string key, TimeSpan value, TimeSpan limit)
    {
        // What timers can wait.
        if (value <= limit || value.TotalMilliseconds > uint.MaxValue - 1)
        {
            Fault(key, value.ToString(), "too short or too long a time");
        }
    }

    private void Fault(string key, string value, string what) => _faults.Add($"{_section}{key} is '{value}', which is {what}.");
}
