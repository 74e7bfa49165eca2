using System.Diagnostics.CodeAnalysis;

namespace MmsCodec.Client;

/// <summary>
/// One lane for each transaction that something is done for: what changes it and what it sends go one after another, and never wait for
/// another transaction.
/// </summary>
internal sealed class TransactionLanes
{
    private readonly Dictionary<TransactionKey, TransactionLane> _lanes = [];

    /// <summary>How many transactions something is done for.</summary>
    public int Count
    {
        get
        {
            lock (_lanes)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>Joins the lane of a transaction, which is then one that something is done for until the lane is left by disposing of it.</summary>
    public TransactionLane Join(TransactionKey key)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(key, out TransactionLane? lane))
            {
                lane = new TransactionLane(this, key);
                _lanes.Add(key, lane);
            }

            lane.Users++;
            return lane;
        }
    }

    /// <summary>Joins the lane of a transaction that nothing is done for.</summary>
    public bool TryJoinIdle(TransactionKey key, [NotNullWhen(true)] out TransactionLane? lane)
    {
        lock (_lanes)
        {
            lane = _lanes.ContainsKey(key) ? null : Join(key);
            return lane is not null;
        }
    }

    public void Leave(TransactionLane lane)
    {
        lock (_lanes)
        {
            if (--lane.Users == 0)
            {
                _lanes.Remove(lane.Key);
                lane.Close();
            }
        }
    }
}
