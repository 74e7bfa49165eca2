namespace MmsCodec.Inspection;

/// <summary>
/// How many nodes a tree may still get. A node costs a hundred times the octets that it can be made from, so without a bound a
/// hostile file would.
/// </summary>
internal sealed class NodeBudget
{
    /// <summary>Far above what any message has: the largest ones hold some hundred parts.</summary>
    public const int Nodes = 1 << 18;

    /// <summary>How deep multiparts may lie inside each other.</summary>
    public const int Depth = 8;

    private int _left = Nodes;

    /// <summary>Takes one node; false when none is left.</summary>
    public bool TryTake() => --_left >= 0;
}
