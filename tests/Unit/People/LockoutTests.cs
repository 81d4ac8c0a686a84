using Footbridge.Kernel;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.People;

/// <summary>Guessing is stopped.</summary>
public sealed class LockoutTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero));
    private readonly User _user;

    public LockoutTests() => _user = User.Staff(new(Ids.NewGuid(_clock)), "Testperson", "test@example.org", "", _clock);

    private DateTimeOffset Now => _clock.GetUtcNow();

    [Fact]
    public void Four_misses_do_not_lock()
    {
        Miss(4);
        _user.IsLocked(Now).ShouldBeFalse();
    }

    [Fact]
    public void The_fifth_miss_locks_for_a_quarter_of_an_hour()
    {
        Miss(5);
        _user.IsLocked(Now).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromMinutes(15));
        _user.IsLocked(Now).ShouldBeFalse();
    }

    [Fact]
    public void After_the_lock_there_are_five_more_tries()
    {
        Miss(5);
        _clock.Advance(Lockout.Length);
        Miss(4);
        _user.IsLocked(Now).ShouldBeFalse();
        Miss(1);
        _user.IsLocked(Now).ShouldBeTrue();
    }

    [Fact]
    public void Twenty_misses_in_a_row_end_the_PIN()
    {
        Miss(19);
        _user.IsPinOff().ShouldBeFalse();
        Miss(1);
        _user.IsPinOff().ShouldBeTrue();
    }

    [Fact]
    public void Getting_in_forgets_the_misses()
    {
        Miss(20);
        _user.GotIn();
        _user.IsLocked(Now).ShouldBeFalse();
        _user.IsPinOff().ShouldBeFalse();
    }

    private void Miss(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _user.Missed(Now);
        }
    }
}
