using System.Net;

namespace MmsCodec.Client;

/// <summary>A redirect, and whether it may be followed.</summary>
internal readonly record struct Redirect(HttpStatusCode Status, Uri? Target)
{
    /// <summary>Reads the redirect of an answer; false when it is none.</summary>
    public static bool TryRead(HttpResponseMessage answer, Uri requested, out Redirect redirect)
    {
        bool isRedirect = answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        Uri? target = isRedirect && answer.Headers.Location is { } location && Uri.TryCreate(requested, location, out Uri? absolute)
            ? absolute
            : null;
        redirect = new Redirect(answer.StatusCode, target);
        return isRedirect;
    }

    /// <summary>Why the redirect is not followed; <see langword="null"/> when it is.</summary>
    public RequestFailureKind? Refuse(Uri address, HttpMethod method, bool mayFollow)
    {
        if (Target is null)
        {
            return RequestFailureKind.RedirectRefused;
        }

        if (!IsSameAuthority(Target, address))
        {
            return RequestFailureKind.RedirectedElsewhere;
        }

        // After the other statuses a POST becomes a GET, and what was posted is lost.
        bool keepsMethod = method == HttpMethod.Get
            || Status is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        return mayFollow && keepsMethod ? null : RequestFailureKind.RedirectRefused;
    }

    private static bool IsSameAuthority(Uri target, Uri address) =>
        target.UserInfo.Length == 0
        && Uri.Compare(
            target, address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
