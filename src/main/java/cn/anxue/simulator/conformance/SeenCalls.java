package cn.anxue.simulator.conformance;

import cn.anxue.calendar.Today;
import cn.anxue.identity.DemoMode;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The latest calls of each bank, and when it began which case. In memory, and only in demo mode. */
@ApplicationScoped
public class SeenCalls {
    private static final int KEPT_MAX = 500;

    private final DemoMode demo;
    private final Today today;
    private final PartedLines lines;
    private final Map<String, OfBank> banks = new ConcurrentHashMap<>();

    SeenCalls(DemoMode demo, Today today, PartedLines lines) {
        this.demo = demo;
        this.today = today;
        this.lines = lines;
    }

    private static final class OfBank {
        private final Deque<SeenCall> calls = new ArrayDeque<>();
        private final Map<ConformanceCase, Instant> begun = new EnumMap<>(ConformanceCase.class);
        /** What was passed once stays so until it is begun again, whatever is called afterwards. */
        private final Set<ConformanceCase> passed = EnumSet.noneOf(ConformanceCase.class);
    }

    /** Whether any bank has begun a case. */
    public boolean isWatching() {
        return !banks.isEmpty();
    }

    public boolean isWatching(String bankCode) {
        return banks.containsKey(bankCode);
    }

    public void see(String bankCode, SeenCall call) {
        OfBank bank = of(bankCode);
        synchronized (bank) {
            bank.calls.addLast(call);
            if (bank.calls.size() > KEPT_MAX) {
                bank.calls.removeFirst();
            }
        }
    }

    /** From now on the bank's calls count for the case; begun again, it forgets what was before. */
    public Verdict begin(String bankCode, ConformanceCase one) {
        requireDemo();
        OfBank bank = of(bankCode);
        synchronized (bank) {
            bank.begun.put(one, today.now());
            bank.passed.remove(one);
        }
        return judge(bank, one);
    }

    /** How each case stands for the bank. */
    public List<Verdict> verdicts(String bankCode) {
        requireDemo();
        OfBank bank = banks.getOrDefault(bankCode, new OfBank());
        return Arrays.stream(ConformanceCase.values())
                .map(one -> judge(bank, one))
                .toList();
    }

    private Verdict judge(OfBank bank, ConformanceCase one) {
        List<SeenCall> counted;
        Instant since;
        synchronized (bank) {
            since = bank.begun.get(one);
            if (since == null) {
                return Verdict.notBegun(one);
            }
            if (bank.passed.contains(one)) {
                return Verdict.passed(one);
            }
            counted = bank.calls.stream()
                    .filter(call -> !call.at().isBefore(since))
                    .toList();
        }
        Verdict verdict = one.judge(counted, lines);
        if (verdict.state() == Verdict.State.PASSED) {
            synchronized (bank) {
                // Unless it was begun again meanwhile.
                if (since.equals(bank.begun.get(one))) {
                    bank.passed.add(one);
                }
            }
        }
        return verdict;
    }

    private OfBank of(String bankCode) {
        return banks.computeIfAbsent(bankCode, code -> new OfBank());
    }

    private void requireDemo() {
        if (!demo.isOn()) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }
}
