package org.homeward.app.reports;

import java.time.Duration;

/** What one phase of the run took, by the wall's clock and by the processors' time. */
public record PhaseCost(Wording phase, Duration wall, Duration processor) {}
