namespace MmsCodec.Fuzzing.Reading;

/// <summary>What one way of reading found, in a form in which ways can be compared.</summary>
/// <param name="Error">Why it could not go on; code <see cref="MmsErrorCode.None"/> when it came to the end.</param>
/// <param name="Found">What it found, a line each.</param>
public sealed record Lines(MmsError Error, IReadOnlyList<string> Found)
{
    /// <summary>Where two readings differ, in words; null when they do not.</summary>
    public string? DifferenceTo(Lines other)
    {
        for (int i = 0; i < Math.Max(Found.Count, other.Found.Count); i++)
        {
            string? mine = i < Found.Count ? Found[i] : null;
            string? others = i < other.Found.Count ? other.Found[i] : null;
            if (mine != others)
            {
                return $"\"{mine ?? "nothing"}\" against \"{others ?? "nothing"}\"";
            }
        }

        return Error == other.Error ? null : $"{Error} against {other.Error}";
    }
}
