package io.firsthand.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link Visit} of its own in one browser for the whole run, photographs it when the test fails, and fails the test
 * when a page complained.
 */
final class VisitExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(VisitExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        // both close with their store: the browser after the last test, the visit after its test
        var chromium = test.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.launch(), Chromium.class);
        var visit = new Visit(chromium.browser());
        test.getStore(HERE).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        var visit = test.getStore(HERE).get(Visit.class, Visit.class);
        if (visit == null) {
            return;
        }
        var name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        if (test.getExecutionException().isPresent()) {
            visit.photograph(name);
            return;
        }
        try {
            visit.requireNoComplaints();
        } catch (AssertionError e) {
            visit.photograph(name);
            throw e;
        }
    }
}
