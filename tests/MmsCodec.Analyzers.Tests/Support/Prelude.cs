// What the cases lean on, as an application would have it; compiled with each case.
global using System;
global using System.Buffers;
global using System.Collections.Concurrent;
global using System.Collections.Generic;
global using System.IO;
global using System.IO.Pipelines;
global using System.Linq;
global using System.Net;
global using System.Net.Http;
global using System.Net.Sockets;
global using System.Text;
global using System.Threading;
global using System.Threading.Channels;
global using System.Threading.Tasks;
global using MmsCodec;

namespace Cases;

public sealed class Settings
{
    public string Mmsc { get; set; } = "";
    public Uri MmscUri { get; set; } = null!;
    public string MmscHost { get; set; } = "";
    public int MmscPort { get; set; }
    public bool NotifyWapMmsc { get; set; }
}

public abstract class Client
{
    protected readonly HttpClient _http = new();
    protected readonly IMmsTransport _transport = null!;
    protected readonly Settings _settings = new();

    protected static NotifyRespInd Retrieved(NotificationInd n)
    {
        return new NotifyRespInd { TransactionId = n.TransactionId, Status = MmsStatus.Retrieved };
    }

    protected static ByteArrayContent Body(MmsPdu pdu)
    {
        return new ByteArrayContent(pdu.Encode());
    }
}
