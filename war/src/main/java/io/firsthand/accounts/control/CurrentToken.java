package io.firsthand.accounts.control;

import io.firsthand.accounts.entity.AccessToken;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The token that the present request carries, if it carries a valid one. */
@RequestScoped
public class CurrentToken {
    private Optional<AccessToken> token = Optional.empty();

    /** Says which it is. */
    public void is(AccessToken present) {
        token = Optional.of(present);
    }

    /** Returns the token. */
    public Optional<AccessToken> token() {
        return token;
    }

    /** Returns the token, if it is a person's session. */
    public Optional<AccessToken> session() {
        return token.filter(present -> present.kind() == AccessToken.Kind.SESSION);
    }

    /** Returns the account it belongs to, if this installation keeps the account. */
    public Optional<Long> accountId() {
        return token.flatMap(AccessToken::accountId);
    }
}
