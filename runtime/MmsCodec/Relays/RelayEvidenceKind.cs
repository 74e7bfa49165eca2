namespace MmsCodec;

/// <summary>What kind of evidence says which relay sent a notification.</summary>
public enum RelayEvidenceKind
{
    /// <summary>X-Mms-Content-Location itself.</summary>
    ContentLocation,

    /// <summary>A configured profile, one of whose patterns matches the authority of X-Mms-Content-Location.</summary>
    Profile,
}
