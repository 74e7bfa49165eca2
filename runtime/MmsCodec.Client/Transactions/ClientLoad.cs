namespace MmsCodec.Client;

/// <summary>
/// How much is done at once: so much in all, so much for one relay, so many prompts. Whoever finds no room leaves the transaction to the
/// store, and is called when there is room again.
/// </summary>
internal sealed class ClientLoad(ClientLimits limits, Action hasRoom)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RelayId, RelayLoad> _relays = [];
    private int _transactions;
    private int _prompts;
    private bool _isWaitedFor;
    private bool _arePromptsWaitedFor;

    /// <summary>How many relays something is done for.</summary>
    public int Relays
    {
        get
        {
            lock (_gate)
            {
                return _relays.Count;
            }
        }
    }

    /// <summary>Makes room for what is to be done for a relay's transaction; false when there is none.</summary>
    public bool TryEnter(RelayId relay)
    {
        lock (_gate)
        {
            if (_transactions >= limits.MaxTransactions)
            {
                _isWaitedFor = true;
                return false;
            }

            if (_relays.TryGetValue(relay, out RelayLoad? load) && load.Transactions >= limits.MaxTransactionsPerRelay)
            {
                load.IsWaitedFor = true;
                return false;
            }

            Count(relay);
            return true;
        }
    }

    /// <summary>Counts what is done all the same, because someone waits for it.</summary>
    public void Enter(RelayId relay)
    {
        lock (_gate)
        {
            Count(relay);
        }
    }

    public void Leave(RelayId relay)
    {
        bool isCalled;
        lock (_gate)
        {
            RelayLoad load = _relays[relay];
            load.Transactions--;
            _transactions--;

            // Half of it, so that going through the store brings more than one.
            bool isRelayCalled = load.IsWaitedFor && load.Transactions <= limits.MaxTransactionsPerRelay / 2;
            bool areAllCalled = _isWaitedFor && _transactions <= limits.MaxTransactions / 2;
            isCalled = isRelayCalled || areAllCalled;
            load.IsWaitedFor &= !isRelayCalled;
            _isWaitedFor &= !areAllCalled;
            if (load.Transactions == 0)
            {
                _relays.Remove(relay);
            }
        }

        if (isCalled)
        {
            hasRoom();
        }
    }

    public bool TryEnterPrompt()
    {
        lock (_gate)
        {
            if (_prompts >= limits.MaxPrompts)
            {
                _arePromptsWaitedFor = true;
                return false;
            }

            _prompts++;
            return true;
        }
    }

    public void LeavePrompt()
    {
        bool isCalled;
        lock (_gate)
        {
            _prompts--;
            isCalled = _arePromptsWaitedFor;
            _arePromptsWaitedFor = false;
        }

        if (isCalled)
        {
            hasRoom();
        }
    }

    /// <summary>Whether a prompt could be opened now; when not, whoever asks is called when one can.</summary>
    public bool HasRoomForPrompt()
    {
        lock (_gate)
        {
            _arePromptsWaitedFor |= _prompts >= limits.MaxPrompts;
            return _prompts < limits.MaxPrompts;
        }
    }

    private void Count(RelayId relay)
    {
        if (!_relays.TryGetValue(relay, out RelayLoad? load))
        {
            _relays.Add(relay, load = new RelayLoad());
        }

        load.Transactions++;
        _transactions++;
    }

    private sealed class RelayLoad
    {
        public int Transactions { get; set; }

        public bool IsWaitedFor { get; set; }
    }
}
