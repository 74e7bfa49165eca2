using FsCheck;
using FsCheck.Fluent;
using MmsCodec.Schema;
using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>What holds for any PDU, tried on random ones of each type.</summary>
public sealed class PduProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(12).WithQuietOnSuccess(true);

    public static TheoryData<MmsMessageType> Types => PduSamples.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public void Random_PDUs_have_every_header_of_their_table_and_lack_every_one_that_they_may(MmsMessageType type)
    {
        PduDefinition pdu = MmsSchema.FindPdu((byte)type)!;
        var had = new HashSet<string>();
        var lacked = new HashSet<string>();
        foreach (MmsPdu random in new PduGen(PduSamples.Of(type).Record).Arbitrary.Generator.Sample(100))
        {
            Assert.True(MmsHeaders.TryScan(random.Encode(), out MmsHeaders headers, out _));
            foreach (FieldDefinition field in pdu.Fields)
            {
                _ = (headers.Has((MmsHeader)field.Header.Code!) ? had : lacked).Add(field.Header.Name);
            }
        }

        IEnumerable<string> required = pdu.Fields.Where(field => field.Presence == Presence.Mandatory).Select(field => field.Header.Name);
        Assert.Equal(pdu.Fields.Select(field => field.Header.Name).Order(), had.Order());
        Assert.Equal(pdu.Fields.Select(field => field.Header.Name).Except(required).Except(pdu.AtLeastOneOf.Select(group => group[0])).Order(), lacked.Order());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_encoded_decodes_to_what_was_put_in(MmsMessageType type) => ForAll(type, static (sample, pdu) =>
    {
        byte[] octets = pdu.Encode();

        Assert.Equal(octets.Length, pdu.EncodedLength);
        Assert.Equal(pdu, sample.Decode(octets, out _));
        MmsPdu decoded = MmsPdu.Decode(octets);
        Assert.Equal(pdu, decoded);
        Assert.Equal(pdu.GetHashCode(), decoded.GetHashCode());
        Assert.Equal(octets, decoded.Encode());
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Encoding_takes_exactly_the_length_that_it_tells(MmsMessageType type) => ForAll(type, static (_, pdu) =>
    {
        int length = pdu.EncodedLength;
        byte[] destination = new byte[length + 10];
        Array.Fill(destination, (byte)0xAA);

        Assert.True(pdu.TryEncode(destination, out int written));
        Assert.Equal(length, written);
        Assert.All(destination[length..], octet => Assert.Equal(0xAA, octet));

        byte[] tooShort = new byte[length - 1];
        Array.Fill(tooShort, (byte)0xAA);
        Assert.False(pdu.TryEncode(tooShort, out written));
        Assert.Equal(0, written);
        Assert.All(tooShort, octet => Assert.Equal(0xAA, octet));
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Segments_read_like_one_span(MmsMessageType type)
    {
        var random = new System.Random((int)type);
        ForAll(type, (sample, pdu) =>
        {
            byte[] octets = pdu.Encode();
            int[] places = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(octets.Length + 1)).Order()];

            MmsPdu? decoded = sample.Decode(Segments.Split(octets, places), out MmsError error);

            // Longer headers than the scratch memory holds are an error, and no fault.
            Assert.True(error.Code is MmsErrorCode.None or MmsErrorCode.LimitExceeded, error.ToString());
            Assert.True(decoded is null || decoded.Equals(pdu));
        });
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Truncations_give_a_result_or_an_error_inside_the_octets(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        for (int length = 0; length < sample.Octets.Length; length++)
        {
            Follow(sample, sample.Octets[..length]);
        }

        Check.One(Config.WithMaxTest(20), Prop.ForAll(new PduGen(sample.Record).Arbitrary, pdu =>
        {
            byte[] octets = pdu.Encode();
            for (int length = 0; length < octets.Length; length++)
            {
                Follow(sample, octets[..length]);
            }
        }));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Mutations_give_a_result_or_an_error_inside_the_octets(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        var random = new System.Random((int)type);
        for (int i = 0; i < 4000; i++)
        {
            Follow(sample, Mutate(sample.Octets, random));
        }
    }

    [Fact]
    public void Random_octets_give_a_result_or_an_error_inside_the_octets()
    {
        var random = new System.Random(20050201);
        for (int i = 0; i < 40_000; i++)
        {
            byte[] octets = new byte[random.Next(64)];
            random.NextBytes(octets);
            if (octets.Length > 1 && random.Next(2) == 0)
            {
                octets[0] = 0x8C;
                octets[1] = (byte)random.Next(128, 152);
            }

            Follow(PduSamples.All[random.Next(PduSamples.All.Count)], octets);
        }
    }

    // Views, records and the walk agree, whatever the octets; an error lies inside them, or at their end.
    private static void Follow(PduSample sample, byte[] octets)
    {
        MmsPdu? viewed = sample.Decode(octets, out MmsError error);
        Assert.Equal(viewed is null, error.Code != MmsErrorCode.None);
        Assert.InRange(error.Offset, 0, octets.Length);

        Assert.Equal(viewed is not null, sample.TryRead(octets, new PropertyReader()));
        bool isPdu = MmsPdu.TryDecode(octets, out MmsPdu? owned, out MmsError ownedError);
        Assert.InRange(ownedError.Offset, 0, octets.Length);
        if (viewed is not null)
        {
            Assert.True(isPdu);
            Assert.Equal(viewed, owned);
            _ = viewed.ToString();
        }
        else if (error.Code != MmsErrorCode.WrongMessageType)
        {
            Assert.Equal(error, ownedError);
        }
    }

    private static byte[] Mutate(byte[] octets, System.Random random)
    {
        List<byte> mutated = [.. octets];
        for (int changes = random.Next(1, 4); changes > 0 && mutated.Count > 0; changes--)
        {
            int at = random.Next(mutated.Count);
            switch (random.Next(5))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    mutated.RemoveAt(at);
                    break;
                case 3:
                    mutated.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    // The octets at which values change their form.
                    mutated[at] = ((byte[])[0x00, 0x1E, 0x1F, 0x20, 0x7F, 0x80, 0xFF])[random.Next(7)];
                    break;
            }
        }

        return [.. mutated];
    }

    private static void ForAll(MmsMessageType type, Action<PduSample, MmsPdu> property)
    {
        PduSample sample = PduSamples.Of(type);
        Check.One(Config, Prop.ForAll(new PduGen(sample.Record).Arbitrary, pdu => property(sample, pdu)));
    }
}
