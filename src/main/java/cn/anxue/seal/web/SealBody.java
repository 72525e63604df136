package cn.anxue.seal.web;

import cn.anxue.seal.DayHead;
import cn.anxue.seal.Finding;
import cn.anxue.seal.Head;
import cn.anxue.seal.Seals;
import cn.anxue.seal.VerificationRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies about seals; hashes, keys and signatures are in hexadecimal. */
final class SealBody {
    private SealBody() {}

    /** @param delaySeconds age of the oldest row not sealed yet, at the last look of the node that answers */
    record Latest(
            String log,
            long size,
            String root,
            Instant signedAt,
            int suite,
            int key,
            String signature,
            long delaySeconds) {
        static Latest of(Head head, long delaySeconds) {
            return new Latest(
                    head.log(),
                    head.size(),
                    head.root(),
                    head.signedAt(),
                    head.suite(),
                    head.key(),
                    head.signature(),
                    delaySeconds);
        }
    }

    /** A page of them. */
    record OfDays(List<OfDay> items, @Nullable String next) {}

    /** @param day of Shanghai */
    record OfDay(
            LocalDate day, String log, long size, String root, Instant signedAt, int suite, int key, String signature) {
        static OfDay of(DayHead published) {
            Head head = published.head();
            return new OfDay(
                    published.day(),
                    head.log(),
                    head.size(),
                    head.root(),
                    head.signedAt(),
                    head.suite(),
                    head.key(),
                    head.signature());
        }
    }

    /** @param index number of the leaf, from 0 */
    record Proof(String log, String leafHash, long index, long treeSize, List<String> path, Head head) {
        static Proof of(Seals.Inclusion proof) {
            Head head = proof.head();
            return new Proof(head.log(), proof.leafHash(), proof.index(), head.size(), proof.path(), head);
        }
    }

    /**
     * @param state {@code NEVER}, {@code RUNNING}, {@code AGREES}, {@code WRONG} or {@code FAILED}
     * @param checked leaves read so far
     */
    record Verification(
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long checked,
            List<FindingLine> findings) {
        static Verification of(VerificationRun.Report report, Locale locale) {
            return new Verification(
                    report.state().name(),
                    report.startedAt(),
                    report.endedAt(),
                    report.checked(),
                    report.findings().stream()
                            .map(finding -> FindingLine.of(finding, locale))
                            .toList());
        }
    }

    record FindingLine(String log, String code, String detail) {
        static FindingLine of(Finding finding, Locale locale) {
            return new FindingLine(finding.log(), finding.kind().name(), finding.in(locale));
        }
    }
}
