namespace MmsCodec.Fuzzing.Reading;

/// <summary>Makes of a view's value the object that the owned record would hold.</summary>
/// <param name="value">A value that may lie over the input.</param>
internal delegate object? Own<TValue>(ref TValue value)
    where TValue : allows ref struct;
