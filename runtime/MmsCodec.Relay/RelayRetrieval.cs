using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>The retrieval of a message by a client: an HTTP GET of its X-Mms-Content-Location (OMA-TS-MMS_ENC-V1_3 §6.3).</summary>
/// <param name="Location">What follows the relay's path in X-Mms-Content-Location, the query included; without the first slash.</param>
/// <param name="HttpContext">The HTTP request. The answer is not written by the handler.</param>
public sealed record RelayRetrieval(string Location, HttpContext HttpContext);
