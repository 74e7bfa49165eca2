using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace MmsCodec.Tests.Sms;

/// <summary>What holds of any messages in any order, and of any octets.</summary>
public class SmsProperties
{
    [Fact]
    public void Messages_come_out_whole_and_once_in_whatever_order_their_parts_come_and_however_often()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Seeds, seed =>
        {
            Random random = new(seed);
            byte[][] messages = Messages(random);
            SmsDeliver[] arrivals = [.. messages.SelectMany((octets, i) => Parts(octets, i, random)).SelectMany(part => Copies(part, random))];
            random.Shuffle(arrivals);

            List<byte[]> came = Deliver(arrivals);

            Assert.Equal(Sorted(messages), Sorted(came));
        }));
    }

    [Fact]
    public void Messages_of_which_a_part_is_lost_never_come_out_and_the_others_do()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Seeds, seed =>
        {
            Random random = new(seed);
            byte[][] messages = Messages(random);
            List<byte[]> whole = [];
            List<SmsDeliver> arrivals = [];
            for (int i = 0; i < messages.Length; i++)
            {
                SmsDeliver[] parts = Parts(messages[i], i, random);
                SmsDeliver[] kept = [.. parts.Where(_ => random.Next(8) != 0)];
                arrivals.AddRange(kept.SelectMany(part => Copies(part, random)));
                if (kept.Length == parts.Length)
                {
                    whole.Add(messages[i]);
                }
            }

            SmsDeliver[] shuffled = [.. arrivals];
            random.Shuffle(shuffled);

            Assert.Equal(Sorted(whole), Sorted(Deliver(shuffled)));
        }));
    }

    [Fact]
    public void Sms_comes_back_as_it_was_encoded()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Seeds, seed =>
        {
            SmsDeliver deliver = AnySms(new Random(seed));
            byte[] octets = deliver.Encode();

            Assert.True(SmsDeliver.TryDecode(octets, out SmsDeliver? back, out MmsError error), error.ToString());
            Assert.Equal(deliver, back);
            Assert.Equal(octets, back.Encode());
        }));
    }

    [Fact]
    public void Cut_octets_are_an_error_at_a_place_among_them()
    {
        Random random = new(1);
        for (int i = 0; i < 200; i++)
        {
            byte[] octets = AnySms(random).Encode();
            for (int length = 0; length < octets.Length; length++)
            {
                Assert.False(SmsDeliver.TryDecode(octets.AsSpan(0, length), out _, out MmsError error));
                Assert.InRange(error.Offset, 0, length);
            }
        }
    }

    [Fact]
    public void Damaged_octets_are_an_error_or_an_SMS_that_can_be_encoded_again()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50_000), Prop.ForAll(Seeds, seed =>
        {
            Random random = new(seed);
            byte[] octets = random.Next(10) == 0 ? Octets(random, random.Next(200)) : AnySms(random).Encode();
            for (int changes = random.Next(4); changes > 0 && octets.Length > 0; changes--)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            if (!SmsDeliver.TryDecode(octets, out SmsDeliver? deliver, out MmsError error))
            {
                Assert.NotEqual(MmsErrorCode.None, error.Code);
                Assert.InRange(error.Offset, 0, octets.Length);
                return;
            }

            _ = deliver.Text;
            _ = deliver.Timestamp.ToString();
            new SmsReassembler().Add(deliver);
            if (octets.Length <= 140)
            {
                Assert.True(SmsDeliver.TryDecode(deliver.Encode(), out SmsDeliver? again, out error), error.ToString());
                Assert.Equal(deliver.UserData, again.UserData);
            }
        }));
    }

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static byte[][] Messages(Random random)
    {
        byte[][] messages = new byte[random.Next(1, 20)][];
        for (int i = 0; i < messages.Length; i++)
        {
            messages[i] = [.. BitConverter.GetBytes(i), .. Octets(random, random.Next(1500))];
        }

        return messages;
    }

    // Half of the messages have a reference that another one has too, of another originator.
    private static SmsDeliver[] Parts(byte[] octets, int index, Random random) =>
        Tpdu.Split(octets, index / 2, originator: $"155501{index % 2}", isWide: random.Next(2) == 0);

    private static IEnumerable<SmsDeliver> Copies(SmsDeliver part, Random random) =>
        part.UserData.Concatenation is null ? [part] : Enumerable.Repeat(part, random.Next(1, 4));

    private static List<byte[]> Deliver(SmsDeliver[] arrivals)
    {
        SmsReassembler reassembler = new(clock: new FakeTimeProvider());
        return [.. arrivals.Select(part => reassembler.Add(part).Message).OfType<SmsMessage>().Select(message => message.Payload.Memory.ToArray())];
    }

    private static IEnumerable<string> Sorted(IEnumerable<byte[]> messages) => messages.Select(Convert.ToHexString).Order(StringComparer.Ordinal);

    private static SmsDeliver AnySms(Random random)
    {
        SmsDataCoding coding = random.Next(3) switch
        {
            0 => SmsDataCoding.Default,
            1 => SmsDataCoding.Octets,
            _ => SmsDataCoding.Ucs2,
        };
        SmsInformationElement[] elements =
        [
            .. Enumerable.Range(0, random.Next(4)).Select(_ => new SmsInformationElement((byte)random.Next(256), Octets(random, random.Next(10)))),
        ];
        byte[] payload = Octets(random, random.Next(90));
        return new SmsDeliver
        {
            ServiceCentre = random.Next(2) == 0 ? null : SmsAddress.International(Digits(random, random.Next(1, 10) * 2)),
            Originator = random.Next(4) == 0
                ? new SmsAddress(SmsTypeOfNumber.Alphanumeric, 0, new string('x', random.Next(12)))
                : new SmsAddress((SmsTypeOfNumber)random.Next(5), (byte)random.Next(16), Digits(random, random.Next(21))),
            ProtocolId = (byte)random.Next(256),
            DataCoding = coding,
            Timestamp = SmsTimestamp.Of(DateTimeOffset.UnixEpoch.AddYears(40).AddSeconds(random.Next())),
            UserData = new SmsUserData
            {
                Elements = elements,
                Payload = coding.Alphabet == SmsAlphabet.Default ? Array.ConvertAll(payload, octet => (byte)(octet & 0x7F)) : payload,
            },
            HasMoreMessages = random.Next(2) == 0,
            PreventsLoops = random.Next(2) == 0,
            HasStatusReport = random.Next(2) == 0,
            HasReplyPath = random.Next(2) == 0,
        };
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    private static byte[] Octets(Random random, int count)
    {
        byte[] octets = new byte[count];
        random.NextBytes(octets);
        return octets;
    }
}
