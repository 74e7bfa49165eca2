namespace MmsCodec.Client;

/// <summary>The application's <see cref="IMessageReports"/> threw, so what was pushed is not with it. Whoever brought it may bring it again.</summary>
/// <param name="fault">What was thrown.</param>
public sealed class ReportNotTakenException(Exception fault) : Exception("The application did not take a report.", fault);
