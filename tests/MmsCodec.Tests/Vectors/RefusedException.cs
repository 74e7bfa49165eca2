namespace MmsCodec.Tests.Vectors;

/// <summary>A handler throws it where the codec refuses a vector.</summary>
internal sealed class RefusedException : Exception
{
}
