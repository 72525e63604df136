package cn.anxue.idempotency;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What is wrong with a request's key. */
public enum IdempotencyProblem implements ProblemKind {
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "资金请求须带 Idempotency-Key 请求头，每个新请求一个新值。",
            "A request that moves money needs an Idempotency-Key header, a new one for each new request."),
    IDEMPOTENCY_KEY_INVALID(
            400,
            "Idempotency-Key 须为 1 至 255 个可见 ASCII 字符。",
            "An Idempotency-Key has 1 to 255 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(
            422, "此 Idempotency-Key 已用于内容不同的请求。", "This Idempotency-Key was used for a request with other content."),
    IDEMPOTENCY_KEY_IN_PROGRESS(
            409,
            "同一请求仍在处理，请稍后用同一 Idempotency-Key 再问。",
            "The same request is still being worked on; ask again shortly with the same Idempotency-Key.");

    private final int status;
    private final Text text;

    IdempotencyProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
