using System.Net;

namespace MmsCodec.Client;

/// <summary>Why a request to a relay did not get the answer that it was sent for.</summary>
/// <param name="Kind">Why, in the last attempt.</param>
/// <param name="Status">The HTTP status; <see langword="null"/> when none came.</param>
/// <param name="Target">Where the relay redirects to; <see langword="null"/> when it does not, or says nothing that is an address.</param>
/// <param name="Detail">What the transport says, for people; <see langword="null"/> when it says nothing.</param>
/// <param name="Address">The address that was refused; <see langword="null"/> when none was.</param>
public sealed record RequestFailure(
    RequestFailureKind Kind, HttpStatusCode? Status = null, Uri? Target = null, string? Detail = null, IPAddress? Address = null);
