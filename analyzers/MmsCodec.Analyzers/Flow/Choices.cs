using System.Collections.Generic;

namespace MmsCodec.Analyzers.Flow;

/// <summary>
/// Which end of each call is taken in one run of a statement. A statement that calls methods which end in several ways is run once
/// for every combination, so that evaluation itself has one result.
/// </summary>
internal sealed class Choices
{
    private readonly List<(int Taken, int Of)> _taken = [];
    private int _at;

    public void Rewind() => _at = 0;

    public int Next(int ways)
    {
        if (_at == _taken.Count)
        {
            _taken.Add((0, ways));
        }

        int choice = _taken[_at++].Taken;
        return choice < ways ? choice : 0;
    }

    /// <summary>Goes on to the next combination; false when all were taken.</summary>
    public bool MoveNext()
    {
        while (_taken.Count > 0)
        {
            (int taken, int of) = _taken[_taken.Count - 1];
            if (taken + 1 < of)
            {
                _taken[_taken.Count - 1] = (taken + 1, of);
                return true;
            }

            _taken.RemoveAt(_taken.Count - 1);
        }

        return false;
    }
}
