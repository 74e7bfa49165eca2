namespace MmsCodec;

/// <summary>What is configured about one MMS Relay/Server that may send notifications.</summary>
public sealed class RelayProfile
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    private readonly Uri? _address;
    private readonly Uri? _proxy;

    /// <summary>A profile.</summary>
    /// <param name="name">What the relay is called, 1 to 200 characters; compared octet by octet. Kept transactions refer to it.</param>
    /// <param name="patterns">The authorities of the X-Mms-Content-Locations that the relay gives, at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or too long, or there is no pattern.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RelayProfile(string name, IEnumerable<RelayPattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(patterns);
        if (!IsName(name))
        {
            throw new ArgumentException($"The name of a relay profile must have 1 to {MaxNameLength} characters and not be blank.", nameof(name));
        }

        Name = name;
        Patterns = [.. patterns];
        if (Patterns.Count == 0)
        {
            throw new ArgumentException($"Relay profile '{name}' has no pattern, so no notification could be its relay's.", nameof(patterns));
        }
    }

    /// <summary>What the relay is called.</summary>
    public string Name { get; }

    /// <summary>The authorities of the X-Mms-Content-Locations that the relay gives.</summary>
    public IReadOnlyList<RelayPattern> Patterns { get; }

    /// <summary>
    /// Where the relay takes acknowledgements (the MM1 address of its service); <see langword="null"/> when that is the
    /// X-Mms-Content-Location of each message.
    /// </summary>
    /// <exception cref="ArgumentException">Not an absolute <c>http</c> or <c>https</c> address without credentials.</exception>
    public Uri? Address
    {
        get => _address;
        init => _address = Checked(value, nameof(Address));
    }

    /// <summary>The HTTP proxy through which the relay is reached, for acknowledgements and retrieval; <see langword="null"/> for none.</summary>
    /// <exception cref="ArgumentException">Not an absolute <c>http</c> or <c>https</c> address without credentials.</exception>
    public Uri? Proxy
    {
        get => _proxy;
        init => _proxy = Checked(value, nameof(Proxy));
    }

    /// <summary>
    /// Whether the relay leaves the message's identifier out of X-Mms-Content-Location: where that ends in <c>=</c>, the message is
    /// retrieved from it with X-Mms-Transaction-Id appended. Where acknowledgements go is not changed by it.
    /// </summary>
    public bool AppendTransactionId { get; init; }

    /// <summary>
    /// Whether requests to the relay may carry headers that say whose device this is (the subscriber's number, a device profile).
    /// They are never sent to a relay that is blocked or has no profile.
    /// </summary>
    public bool AllowIdentifyingHeaders { get; init; }

    /// <summary>
    /// Whether the relay may be at an address that is not of the public network: loopback, private, link-local and the like. Without it a
    /// name that anyone chose could lead requests into the client's own network. A relay that has no profile is never reached there.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>What of this a relay keeps.</summary>
    internal RelayTerms Terms => field ??= RelayTerms.Of(this);

    internal static bool IsName(string text) => text.Length <= MaxNameLength && !string.IsNullOrWhiteSpace(text);

    private Uri? Checked(Uri? address, string property)
    {
        if (address is null)
        {
            return null;
        }

        if (!address.IsAbsoluteUri || !RelayAddress.TryRead(address.OriginalString, out RelayAddress? read, out _))
        {
            throw new ArgumentException(
                $"{property} of relay profile '{Name}' must be an absolute http or https address without credentials.", property);
        }

        return read.Uri;
    }
}
