package cn.anxue.bank.web;

import cn.anxue.bank.settlement.SettledPart;
import cn.anxue.bank.settlement.SettlementDraft;
import cn.anxue.bank.settlement.Settlements;
import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collector's settlement of one net line. */
@Schema(name = "SettlementBody")
public record SettlementBody(
        @Schema(description = "Whose settlement it is, as in WECHAT, ALIPAY or UNIONPAY_QR")
        @NotNull
        @Pattern(regexp = "[A-Z0-9_]{2,32}")
        String collector,

        @Schema(description = "What the collector kept back; the parts less this are the line, to the fen") @NotNull
        Money commission,

        @NotNull @Valid @Size(min = 1, max = SettlementDraft.PARTS_MAX)
        List<@NotNull Part> parts) {

    /** One payment the collector took. */
    @Schema(name = "SettlementPart")
    public record Part(
            @NotNull @Size(min = 1, max = 100) String orderReference,
            @NotNull Money amount,
            @Nullable @Valid Payer payer,
            @Nullable Instant paidAt,
            @NotNull @Size(min = 1, max = 64) String collectorReference) {
        SettlementDraft.Part read() {
            return new SettlementDraft.Part(
                    orderReference,
                    amount,
                    payer == null ? null : payer.name(),
                    payer == null ? null : payer.account(),
                    paidAt,
                    collectorReference);
        }
    }

    /** Who paid, as far as the collector says. */
    @Schema(name = "SettlementPayer")
    public record Payer(
            @Nullable @Size(max = 140) String name,
            @Nullable @Size(max = 64) String account) {}

    SettlementDraft read() {
        return new SettlementDraft(
                collector, commission, parts.stream().map(Part::read).toList());
    }

    /** What became of it. */
    @Schema(name = "Settlement")
    public record Answer(LineBody.View line, Money gross, Money commission, List<Item> parts) {
        static Answer of(Settlements.Settled settled) {
            return new Answer(
                    LineBody.View.of(settled.line()),
                    settled.gross(),
                    settled.commission(),
                    settled.parts().stream().map(Item::of).toList());
        }
    }

    /** What became of one part: what its order still owed of it is paid, the rest is unidentified. */
    @Schema(name = "SettledPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(int number, @Nullable UUID orderId, Money amount, Money paid) {
        static Item of(SettledPart part) {
            return new Item(
                    part.number(),
                    part.order() == null ? null : part.order().value(),
                    part.part().amount(),
                    part.paid());
        }
    }
}
