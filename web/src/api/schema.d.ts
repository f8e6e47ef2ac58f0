// Generated from gateway/openapi.yaml by `npm run types`. Do not edit.
export interface paths {
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I; also answers when nobody is signed in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that the client needs */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When people were not served
         * @description For everybody, and with this an office extends a window that could not be used. A silence of less than a minute and a half was noticed by nobody; a minute counts as refusing when at least five requests, and one in twenty, were answered with 502, 503 or 504. A minute old at most. 400 `invalid-parameter` names the one that cannot be asked for.
         */
        get: operations["getAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Starts the sign-in */
        get: operations["login"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Starts the registration of a new applicant */
        get: operations["register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session here and at the identity provider
         * @description A page submits it as a form (`_csrf`) and follows the redirect; a script sends `Accept application/json` and opens `location`.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description, for programs */
        get: operations["getDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description, for people */
        get: operations["getDocumentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPeriods"];
        put?: never;
        /**
         * Announces a period, or prepares it (administrator)
         * @description With `prepared` it stays with the office until it is announced. One that is announced at once is asked the same as at `/announcement`, and nothing of it is kept if that refuses it.
         */
        post: operations["createPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the terms of a period may say
         * @description The catalogue from which a form asks for the policy of a period and a page reads it. Another item appears here and nowhere else.
         */
        get: operations["getPeriodTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getPeriod"];
        /**
         * Edits a prepared period (administrator)
         * @description Whole; requirements that are left out stay as they are. The same again is answered as the first time.
         */
        put: operations["editPeriod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/procedure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * The whole procedure of an announced period as a page, for everybody
         * @description Who may apply, steps, papers, times, law, and every change with its reason. It needs no script; a minute old at most. Of a period that is prepared it is a preview for administrator, signatory and auditor of its office, which nobody keeps; to others it is not there.
         */
        get: operations["getProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a PDF to the announcement (administrator)
         * @description At most five (`attachments-too-many` at `file`), each once (`attachment-twice`). While the period is prepared without a reason; once it is announced it is a change with a reason that everybody reads, and whoever has an application that it concerns is told. A copied period has none. The same again is answered as the first time.
         */
        post: operations["attachToAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description As the announcement says it */
                sha256: string;
            };
            cookie?: never;
        };
        /**
         * An attachment of the announcement, for everybody
         * @description Of a period that is prepared it is there for administrator, signatory and auditor of its office alone.
         */
        get: operations["getAnnouncementAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/attachments/{sha256}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description As the announcement says it */
                sha256: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes it away (administrator)
         * @description Without a reason while the period is prepared. Once it is announced this is a change with a reason that everybody reads; the file itself is kept. The same again is answered as the first time.
         */
        post: operations["removeAnnouncementAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/requirement-differences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What would be asked otherwise if the period took this version of a set, in words (administrator) */
        get: operations["comparePeriodRequirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** An announced period in numbers, as it is now (administrator, signatory, auditor) */
        get: operations["getPeriodFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/figures/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * The same numbers as a spreadsheet (administrator, signatory, auditor)
         * @description Each table in a sheet of its own, in text and numbers without formulas.
         */
        get: operations["getPeriodSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announces a prepared period (administrator)
         * @description Everybody sees it from now on; what is asked of the applicants is frozen. Refused at its field is a text or number that is missing, a window that is over (`close-in-past`), a later stage that is out of its order (`stage-before-closing`, `stages-backward`), or a window that overlaps another of the same budget year for the same type of outlet (`window-overlaps`). The same again is answered as the first time.
         */
        post: operations["announcePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the words, the later stages or what is asked of an announced period (administrator)
         * @description Everybody reads the reason and what was changed. Whoever has an application that it concerns is told. What is asked of the applicants changes for those who have not sent theirs; another obligation, field or rule while the window is open extends it as well, or everybody reads why not (`extension-needed` at `extendDays`). It extends by at most twice the least days (`extension-too-long`); words, their order and the kind of a paper alone extend nothing (`extension-alone`). From the first close on, also when an extension opens the window again, what is asked, quota, ranking rule and the days of the later stages stay as they were declared (409 `frozen-after-closing` with `fields`). The same again is answered as the first time.
         */
        post: operations["changePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks to move the closing instant to a later one (administrator)
         * @description It waits in `askedExtension` until a second officer answers. With `interruptions` and no `closesAt` the window closes so much later as they have cost of it, rounded up to whole days (`sahkan.periods.changes.lost-time`); each stands in `changes` as the field `interruption`, from when to when. Minutes that an extension before has compensated do not count again; only what is left of them does, and where nothing is left it is refused (`interruption-compensated` at `interruptions`). A window that would overlap that of another period is refused (`window-overlaps`), now and at the approval. The same again is answered as the first time, also with the version before it.
         */
        post: operations["extendPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/extension/approval": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves the extension that waits; never by who asked for it
         * @description The closing instant moves now, for everybody. The same again is answered as the first time.
         */
        post: operations["approveExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/extension/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines the extension that waits, or takes it back
         * @description The same again is answered as the first time.
         */
        post: operations["declineExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/single-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for a later close for one application alone (administrator)
         * @description It waits in `singleExtensions` until a second officer answers; for everybody else the window closes as it does. Only a draft of this period (`no-draft-here` at `application`), once (`extended-already`, `extension-waits`), not one's own (`own-application`), while the window is open or has closed no longer ago than the most that one application may get (`closed-too-long`), and by no more than that (`single-extension-too-long` at `closesAt`). The same again is answered as the first time, also with the version before it.
         */
        post: operations["askSingleExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/single-extensions/{extension}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description By its id in `singleExtensions` */
                extension: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grants the later close of one application; never by who asked for it
         * @description It counts from now on, for that application alone. Its applicant is told; everybody reads in `changes` when, until when and the kind of the reason, and not whose it is. The same again is answered as the first time.
         */
        post: operations["approveSingleExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/single-extensions/{extension}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description By its id in `singleExtensions` */
                extension: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines the later close of one application, or takes it back
         * @description It may be asked for again. The same again is answered as the first time.
         */
        post: operations["declineSingleExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a period that has closed to its next stage (administrator)
         * @description From closed to `IN_REVIEW`, then `DECIDED`, then `ARCHIVED`. The same again is answered as the first time.
         */
        post: operations["advancePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a period before its review (administrator)
         * @description From then on nothing is taken. Everybody reads the reason. The same again is answered as the first time.
         */
        post: operations["cancelPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/periods/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepares a period like this one, a year later (administrator)
         * @description Its requirements are copied, its dates moved a year on the clock of the office as it is now (29 February to 28 February; a window that would close before it opens is as long as it was); its announcement is numbered anew. The same again is answered as the first time.
         */
        post: operations["copyPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mine */
        get: operations["listCompanies"];
        put?: never;
        /** @description The same again is answered with the company that the first try registered; another one with its NIB is 409 `already-exists` with `companyId`. */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getCompany"];
        /** @description The same again is answered as the first time, also with the version before it. */
        put: operations["updateCompany"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{id}/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The same again is answered with the outlet that the first try registered. Without a key it is the same when all that is said of it is. */
        post: operations["createOutlet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mine */
        get: operations["listOutlets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outlets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getOutlet"];
        /** @description The same again is answered as the first time, also with the version before it. */
        put: operations["updateOutlet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mine */
        get: operations["listApplications"];
        put?: never;
        /**
         * Opens a draft
         * @description The same key again answers 200 with the same application; another key for the same outlet and period is 409 `already-exists` with `applicationId`.
         */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Attaches or replaces several documents at once
         * @description What can be taken is taken together, as one change. Each of the others is refused by itself, as `putDocument` would
         *     refuse it, and stands in `refused`; its document stays as it was. At most 20 files and 25 MB together; more is 413.
         *     The same again is answered as the first time, also with the version before it.
         */
        put: operations["putDocuments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/documents/{requirementCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Attaches or replaces a document, or changes its fields only
         * @description PDF, JPEG or PNG by content. 413 `file-too-large` (documents 5 MB, images 10 MB) carries advice in `detail`;
         *     415 `file-type-not-allowed`; 422 `file-not-safe`; `reason` says why, and `detail` what to do for this reason.
         *     The file may be left out when one is there already.
         *     The same again is answered as the first time, also with the version before it.
         */
        put: operations["putDocument"];
        post?: never;
        /** @description The same again is answered as the first time, also with the version before it. */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/documents/{requirementCode}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
            };
            cookie?: never;
        };
        /** The file itself, for its owner only */
        get: operations["getDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submits, or submits the completion of a returned application
         * @description The same key again answers 200 with the same receipt, also when `If-Match` is stale.
         *     422 `documents-missing` carries `missing` and `missingReasons`; `window-not-open` and `window-closed` carry `opensAt`, `closesAt`, `receivedAt`, `zone`.
         *     What counts is when the request reached the gateway (`receivedAt`), not when its turn came.
         */
        post: operations["submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The last receipt */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a draft
         * @description The same again is answered as the first time, also with the version before it.
         */
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue (reviewer; auditor and administrator read) */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/ranking/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        /** Who comes before whom in a period with a quota, and where the line falls */
        get: operations["getRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/ranking/{period}/line": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draws the line of the quota (reviewer)
         * @description Whoever is within it is recommended, as was proposed; whoever is beyond it is refused (`BEYOND_QUOTA`, with rank, quota and rule) or waits on. After the window, when nothing is undecided, by nobody who has an application in the list. All of it, or nothing.
         */
        post: operations["drawLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The review of a period in numbers, as it is now (administrator, signatory, auditor) */
        get: operations["getReviewFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/figures/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same numbers as a spreadsheet (administrator, signatory, auditor)
         * @description Each table in a sheet of its own, in text and numbers without formulas.
         */
        get: operations["getReviewSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives all open cases of one reviewer to another (administrator)
         * @description Also those that wait for their applicant, and of somebody who is disabled. A case stays where it is when it is an application of the colleague's own. Refused at `to` are the same person (`hand-over-to-self`) and whoever is no active reviewer (`colleague-not-reviewer`). The same again hands over what is left.
         */
        post: operations["handOverCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What was submitted; each read is recorded */
        get: operations["getCaseDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/documents/{requirementCode}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
                /** @description From 1 */
                page: number;
            };
            cookie?: never;
        };
        /**
         * One page as an image; each read is recorded
         * @description Pages are drawn once, after the upload. 503 `page-not-drawn-yet` with `Retry-After`: ask again. 422 `page-not-drawable`: it
         *     never will be, and `reason` says why. 500 `document-damaged`: the kept file is spoilt or gone; the office is alarmed.
         */
        get: operations["getCasePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["claimCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a case whose reviewer cannot; the reason is kept with it */
        post: operations["takeOverCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Several judgements at once: all of them, or none. Requirements that are not named stay as they are. */
        put: operations["judgeRequirements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/judgements/{requirementCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
            };
            cookie?: never;
        };
        get?: never;
        put: operations["judgeRequirement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/recommendation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every mandatory requirement must be judged PASSED
         * @description In a period with a quota the case is proposed, and stays under review until the line is drawn (`/api/cases/ranking/{period}/line`).
         */
        post: operations["recommendCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/completion-request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The applicant objects to the refusal (owner)
         * @description Within 21 working days after it was told (`objectUntil`; while that is held there is no last day). The office answers within ten working days (`decideBy`); what is not answered by then is taken as upheld (Law 30/2014, Articles 75 to 77). The same again is answered as the first time.
         */
        post: operations["objectToRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/objection/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another reviewer answers the objection (reviewer)
         * @description Upheld, the case is under review again with whoever answered, with all judgements; dismissed, the refusal stands. Not by who refused (`own-refusal`). After `decideBy` it can only be upheld (`objection-upheld-by-silence`). The same again is answered as the first time.
         */
        post: operations["answerObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** What the applicant is told, with reasons (owner or staff) */
        get: operations["getCaseOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Until when the calendar of holidays can be relied on (administrator, auditor, reviewer)
         * @description Deadlines in working days are counted in it when they are given, and do not move when it changes.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries of one year (administrator, auditor, reviewer) */
        get: operations["listCalendarDays"];
        put?: never;
        /**
         * Adds an entry (administrator)
         * @description Refused at its field are a day that has an entry (`day-taken`), one before 1945 (`day-too-early`) or more than five years ahead (`day-too-far`), and one to be worked that is not off (`day-not-off`). The same again is answered as the first time.
         */
        post: operations["addCalendarDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        /** One entry (administrator, auditor, reviewer) */
        get: operations["getCalendarDay"];
        /**
         * Changes an entry (administrator)
         * @description Whole. The same again is answered as the first time.
         */
        put: operations["changeCalendarDay"];
        post?: never;
        /**
         * Takes an entry out (administrator)
         * @description The day is an ordinary one again. The same again by the same person is answered as the first time.
         */
        delete: operations["removeCalendarDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, from what to what (administrator, auditor) */
        get: operations["listCalendarChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file would change; nothing is changed (administrator)
         * @description An ICS file (of its events those that are whole days) or a CSV of date, name and kind, with `;` or `,`; the date as 2026-08-17 or
         *     17/08/2026. At most 256 KB (`file-too-large`) and 1,000 days or lines (`calendar-file-too-long`). Refused whole are a file that is no
         *     calendar (`calendar-file-unreadable`) or holds no day (`calendar-file-empty`). The `ETag` is what `/import` asks for.
         */
        post: operations["previewCalendarImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts a file as a whole (administrator)
         * @description The same file as previewed, with the version of the calendar that the preview was made on. A file with places that cannot be read is refused (`import-not-whole`) unless `partly` says that they stay out. The same again is answered with nothing added.
         */
        post: operations["importCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the office is called, where its clock is, how it is reached and how it looks
         * @description A minute old at most.
         */
        get: operations["getOffice"];
        /**
         * Says it anew (administrator)
         * @description Whole. Letters, pages and deadlines that begin afterwards follow it; deadlines that were given and periods that were announced keep their clock. Refused at their fields are a zone that is not of Indonesia (`invalid-value`), a colour that is none (`colour-invalid`) or on which white cannot be read (`colour-unreadable`), markup in words (`markup-refused`), besides those of every text. The same again is answered as the first time.
         */
        put: operations["changeOffice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what of the office, from what to what (administrator, auditor) */
        get: operations["listOfficeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of which offices the caller is, and in which roles */
        get: operations["listOwnOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All offices of this installation */
        get: operations["listOffices"];
        put?: never;
        /**
         * Adds an office (administrator of the first office)
         * @description An administrator of another office is refused (`forbidden`). Its people are those of the groups `/KEY/ROLE` in Keycloak. Refused at their fields are a word that is none or is taken by the first office (`slug-invalid`), besides what is refused of every office. The same again is answered as the first time.
         */
        post: operations["addOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        /** One of the offices */
        get: operations["getOneOffice"];
        /**
         * Says it anew (administrator of that office)
         * @description As `PUT /api/office` does of the first. To an administrator of another office there is none.
         */
        put: operations["changeOneOffice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{key}/emblem": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Gives it an emblem (administrator of that office)
         * @description A PNG or JPEG of at most 2 MB whose shorter side has at least 120 pixels and whose longer one at most twice as many, and in which something is seen on white. What is kept is a PNG that was drawn anew. Letterheads have it from the next version of the decree form on.
         */
        put: operations["setOfficeEmblem"];
        post?: never;
        /** From now on it has none (administrator of that office) */
        delete: operations["removeOfficeEmblem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{key}/emblem/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
                /** @description As the office says it; of an earlier version as that one said it */
                sha256: string;
            };
            cookie?: never;
        };
        /** The picture; it never changes */
        get: operations["getOfficeEmblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{key}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Closes it, or opens it again (administrator of the first office)
         * @description An administrator of another office is refused (`forbidden`). The first office cannot be closed (`first-office-stays` at `status`). The same again is answered as the first time.
         */
        put: operations["setOfficeStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        /** Who changed what of it, from what to what (administrator, auditor of that office) */
        get: operations["listOneOfficesVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the own offices ask of applicants, as sets in their newest version (administrator, auditor)
         * @description Every office has a usual set, which begins with the catalogue and is what a period takes when it names none.
         */
        get: operations["listRequirementSets"];
        put?: never;
        /**
         * Begins a set with its first version (administrator)
         * @description The same again is answered as the first time.
         */
        post: operations["beginRequirementSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a set as it is handed out and taken in */
        get: operations["getRequirementSetSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a set that comes from outside, and keeps nothing of it (administrator)
         * @description By the published schema first (`/api/requirement-sets/schema`), then as every set: each error stands at its field, such as `requirements[3].code`. What is read becomes a set or a version by another request.
         */
        post: operations["readRequirementSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A set in its newest version, and who wrote which version when and why (administrator, auditor) */
        get: operations["getRequirementSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes the next version of a set (administrator)
         * @description Versions that are there never change, and periods that have taken one keep it. What is the same as what is there is refused (`requirement-set-same`). The same again is answered as the first time.
         */
        post: operations["addRequirementSetVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description The number of the version */
                number: components["parameters"]["SetVersion"];
            };
            cookie?: never;
        };
        /** A set as one of its versions has it (administrator, auditor) */
        get: operations["getRequirementSetVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets/{id}/versions/{number}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description The number of the version */
                number: components["parameters"]["SetVersion"];
            };
            cookie?: never;
        };
        /** What this version asks otherwise than another, in words (administrator, auditor) */
        get: operations["compareRequirementSetVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requirement-sets/{id}/versions/{number}/document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description The number of the version */
                number: components["parameters"]["SetVersion"];
            };
            cookie?: never;
        };
        /** A version as it is handed to other offices, by the published schema (administrator, auditor) */
        get: operations["getRequirementSetDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of the office (administrator, auditor)
         * @description Whoever has a role of the office; applicants are not among them. Without `lastSignInAt`.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Invites somebody by a letter (administrator)
         * @description Keycloak sends a letter whose link is good for three days; behind it a password is chosen and a second factor set up. Whoever is of another office already joins with the account that is there, under its name, and gets no letter. Refused at its field are an address that an applicant or somebody of this office has (`email-taken`), no role (`role-required`) and an unknown one (`role-unknown`). An administrator of the first office invites the first administrator of another one, until somebody administrates it (`office-has-administrator`). When the letter cannot be sent nothing is saved.
         */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to whom, from what to what (administrator, auditor) */
        get: operations["listPeopleChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One of them (administrator, auditor) */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        /**
         * Takes somebody out of the office who is of another one as well (administrator)
         * @description The account stays and works in the other office; its roles here are gone with the next token, within a minute, and its cases here go back to the queue. Refused at `state` are one's own account (`own-account`), that of the last active administrator (`last-administrator`), and one that is of no other office (`no-other-office`), which is disabled instead.
         */
        delete: operations["takePersonOutOfOffice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/invitation": {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the letter again (administrator) */
        post: operations["invitePersonAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/roles": {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Gives and takes roles (administrator)
         * @description Whole. In force with the next token, within a minute. Refused at `roles` are one's own (`own-roles`), none, an unknown one, and what would leave the office without an active administrator (`no-administrator-left`). Who reviews no longer has no case any more. The same again is answered as the first time.
         */
        put: operations["changePersonRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/disabling": {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps somebody from signing in (administrator)
         * @description Every session ends; a token that is out there is refused within a minute. Cases under review go back to the queue; those that wait for their applicant stay until they are taken or handed over. Refused are one's own account (`own-account`) that of the last active administrator (`last-administrator`), and one that is of another office as well (`person-of-another-office`). The same again is answered as the first time.
         */
        post: operations["disablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/enabling": {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets somebody sign in again (administrator)
         * @description With the roles of before. The same again is answered as the first time.
         */
        post: operations["enablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/absence": {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Says from when to when somebody is away (administrator)
         * @description Both days included. Refused at their fields are a last day before the first (`absence-backward`), one that is over (`absence-over`) or two years off (`absence-too-long`), and a stand-in who is not another active colleague (`stand-in-unknown`). Work is handed over by `/api/cases/hand-over`. The same again is answered as the first time.
         */
        put: operations["setPersonAbsence"];
        post?: never;
        /**
         * Says that somebody is back (administrator)
         * @description The same again is answered as the first time.
         */
        delete: operations["endPersonAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recommended and neither in an open draft nor in an issued decree */
        get: operations["listDecreeCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDecrees"];
        put?: never;
        /** Drafts a decree (decree-officer) */
        post: operations["createDecree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form in use, with which the next draft is made */
        get: operations["getDecreeForm"];
        /**
         * Saves the next version of the form (administrator)
         * @description Decrees that are drafted already keep the version with which they were. What would print an empty line or a word twice, give a number twice or leave nobody to sign is refused at its field: `word-doubled`, `word-too-long`, `does-not-fit`, `placeholder-unknown`, `sequence-missing`, `sequence-touches`, `year-missing`, `start-used`, `sequence-shared`, `signatories-overlap`, `ends-before-begin`, `no-signatory-today`, `rank-without-number`, `acting-unknown`, `account-unknown`, `account-disabled`, `account-may-not-sign` (of accounts that the form in use does not name), `date-in-future`, `too-many`, besides those of every text
         */
        put: operations["saveDecreeForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/sequence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose sequence the numbers of an office are of, and what was asked and agreed about it */
        get: operations["getDecreeSequence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/sequence/sharings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks another office to let this one take its numbers of its sequence (administrator)
         * @description For this year or the next, in which this office has given no number (`numbers-given`), with an office of the same clock (`zone-differs`). The same asked again is answered as the first time
         */
        post: operations["askToShareSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/sequence/sharings/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees to what another office asked (administrator)
         * @description From that year on its numbers are of this office’s sequence: the next one, whoever of both takes it
         */
        post: operations["acceptSequenceSharing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/sequence/sharings/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does not agree to what another office asked (administrator)
         * @description Nothing changes
         */
        post: operations["declineSequenceSharing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/sequence/sharings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back what this office asked, while nobody has answered (administrator)
         * @description Nothing changes
         */
        post: operations["withdrawSequenceSharing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/sequence/sharings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the sharing after this year, by either of the two (administrator)
         * @description What is numbered this year stays in the sequence and so does what still will be; where it has not begun it never does
         */
        post: operations["endSequenceSharing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/form/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How a form would look, with invented names; marked KONSEP, not numbered, not kept (administrator)
         * @description It is held to the rules of a form that is saved
         */
        post: operations["previewDecreeForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/form/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDecreeFormVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/form/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Counted from 1 */
                version: components["parameters"]["FormVersion"];
            };
            cookie?: never;
        };
        get: operations["getDecreeFormVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/form/versions/{version}/preview.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Counted from 1 */
                version: components["parameters"]["FormVersion"];
            };
            cookie?: never;
        };
        /** How that version looks, with invented names; marked KONSEP */
        get: operations["getDecreeFormPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getDecree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drafts a decree that changes this one (decree-officer)
         * @description It is previewed, numbered, signed and issued as any other, and changes nothing before. Only the first decree of a chain is changed, and by one draft at a time. An amendment adds and corrects, a correction corrects all but the tier, a revocation in part revokes, a revocation of the whole needs only its ground. Refused at `added`, `corrected` or `revoked`, with the `applicationIds` that are meant
         */
        post: operations["changeDecree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/partners": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Who is a partner by this decree and by what has changed it since */
        get: operations["listDecreePartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/preview.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Marked KONSEP, unsigned */
        get: operations["getDecreePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Numbers, renders, signs, verifies and issues (signatory, neither drafter nor reviewer of an entry) */
        post: operations["issueDecree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Before a draft becomes a decree: what changed since the draft before, whose decision is not the same any more, and who would be told */
        get: operations["getDecreeReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/hand-out": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Numbers and renders it, to be signed by means of the signatory's own
         * @description From then on the decree is issued by no other file than that of `unsigned.pdf` with a signature behind it. The same again answers with what was handed out.
         */
        post: operations["handOutDecree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/unsigned.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The file that waits for a signature from outside */
        get: operations["getUnsignedDecree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives up a number that was reserved
         * @description The number stays in the sequence of its year with the reason; the applications wait for a decree again. Not where the archive has the decree signed already.
         */
        post: operations["voidDecreeNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Numbers, renders, has it signed by the service of BSrE, verifies and issues
         * @description Where decrees are signed with that service. The secret is used in this call alone and kept nowhere. Without an answer the decree is `SIGNATURE_UNKNOWN`, and nothing is sent again by itself; after anything else it keeps its number and can be signed again at once. Five wrong ones within an hour end it for that hour.
         */
        post: operations["signDecree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/no-signature": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the attempt without an answer left no signature
         * @description The reason is kept with the attempt. From then on the decree can be signed again.
         */
        post: operations["foundDecreeUnsigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a signature, with its annex in numbers (signatory) */
        get: operations["listWaitingDecrees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/waiting/means": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How decrees are signed here (signatory) */
        get: operations["getSigningMeans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discardDecree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/decree.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getDecreePdf"];
        /**
         * Brings back what was signed outside; it is issued with the number and the day that it bears
         * @description Taken is only `unsigned.pdf` with one valid signature behind it, of the person whose name it bears, with a certificate of an authority that the office trusts. Whatever is refused leaves the decree as it was. The same again is answered as the first time.
         */
        put: operations["putSignedDecree"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/{id}/partners/{applicationId}/extract.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * What this decree says of one partner (petikan)
         * @description Drawn from what is decreed, and not signed by itself; its code leads to the decree. Of a naming that was revoked none is given: the decree that revoked it (`number`) has one.
         */
        get: operations["getDecreeExtract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/partners/{applicationId}/extract.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * What the last decree says of one's own application (owner or staff)
         * @description The last decree that says anything of it, also one that corrects or revokes. The owner of an application that no decree names yet is told 404 `not-found`.
         */
        get: operations["getExtract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/partners/{applicationId}/press-card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * The press card of the journalist whom the last decree names, for a wallet (SD-JWT VC; owner or staff)
         * @description Name, outlet, company, decree and validity, each of which a holder may leave out; never a number of a person. Only while the naming is in force; afterwards the status list says so.
         */
        get: operations["getPressCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decrees/partners/{applicationId}/press-card.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * The same press card to be printed (owner or staff)
         * @description Its QR code leads to the page that says whether it is good.
         */
        get: operations["getPrintedPressCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{applicationId}/refusal.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        /**
         * Why an application was refused, and how to object to it (owner or staff)
         * @description Drawn from what was decided, and not signed. The last day to object is that of the day of the decision: a later change of the calendar does not move it.
         */
        get: operations["getRefusalLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many applications the office received in each year, what became of them, and how long it took
         * @description For offices to compare; ten minutes old at most, of the last ten years. It names nobody; no count is below `smallest`, and what is smaller is told together with others.
         */
        get: operations["getServiceReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a page, for everybody
         * @description It needs no script. A year that is not there is the latest one; an office that is not is 404.
         */
        get: operations["getServiceReportPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table (RFC 4180, UTF-8), one number in each line */
        get: operations["getServiceReportTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report/schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of the report */
        get: operations["getServiceReportSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices and years beside each other: counts, times, refusal reasons, rounds of completion, objections
         * @description Each column is what the report of that office tells of that year, ten minutes old at most; twelve columns at most. Nothing is added up over columns, and no application is in two of them. Offices stand with their name and their city.
         */
        get: operations["getServiceComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report/comparison/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a page, for everybody
         * @description It needs no script. Offices and years that are not there are left out.
         */
        get: operations["getServiceComparisonPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report/comparison/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table (RFC 4180, UTF-8), one number in each line */
        get: operations["getServiceComparisonTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-report/comparison/schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of the comparison */
        get: operations["getServiceComparisonSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/decrees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findPublicDecrees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/decrees/{publicCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code in the QR */
                publicCode: components["parameters"]["PublicCode"];
            };
            cookie?: never;
        };
        get: operations["getPublicDecree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/decrees/{publicCode}/decree.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code in the QR */
                publicCode: components["parameters"]["PublicCode"];
            };
            cookie?: never;
        };
        get: operations["getPublicDecreePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/digests/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the PDF that somebody holds */
                sha256: components["schemas"]["Sha256"];
            };
            cookie?: never;
        };
        get: operations["checkDigest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is a partner, by which decree, on any day */
        get: operations["findPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/partners/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a page, for everybody
         * @description It needs no script; a minute old at most. What cannot be read of its parameters is left out and named on the page.
         */
        get: operations["getPartnerPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/partners.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The partners of a day as a table (RFC 4180, UTF-8), at most 10000 */
        get: operations["getPartnerTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/partners/{partner}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of an issued decree and the number of a row of its annex as `K7QF-9M2X-4TRD-12`; each row about an outlet leads to it */
                partner: string;
            };
            cookie?: never;
        };
        /** What each decree has said about one partner */
        get: operations["getPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/partners/{partner}/page": {
        parameters: {
            query?: {
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                partner: string;
            };
            cookie?: never;
        };
        /** The same as a page, for everybody */
        get: operations["getPartnerHistoryPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the decree with a number or a code stands on a day, as a page for everybody
         * @description It needs no script. A day that cannot be read is said to be so, and the page speaks of today.
         */
        get: operations["getCheckPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One field for the code or the number of a decree, as a page for everybody
         * @description It needs no script. What is found is sent on to its own address, `/v/{code}`; of a number that several offices have printed, all are named.
         */
        get: operations["findCodePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it is printed; in small letters or without hyphens as well */
                code: string;
            };
            cookie?: never;
        };
        /**
         * What the code on paper leads to, as a page for everybody
         * @description It needs no script. How the decree stands today (in force, changed, revoked, its term ended), what has changed it, the signed PDF, and what previews of links show (`og:title`, `og:description`, `og:image`).
         */
        get: operations["getCodePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/changes.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What decrees have changed in the list of partners, newest first, as Atom (RFC 4287)
         * @description Fifty on a page, two hundred pages at most. It names outlets and companies, and no people.
         */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/changes.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as JSON Feed 1.1 */
        get: operations["followChangesAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/partners.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of the list of partners, whose columns the table has as well */
        get: operations["getPartnerSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/register-log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How large the log of the register is and what its root is, signed (C2SP tlog-checkpoint)
         * @description The log is one of C2SP tlog-tiles, whose prefix is /api/public/register-log. Each issued decree and each row of its annex is an entry: a commitment, without personal data. 404 before the first one.
         */
        get: operations["getRegisterCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/register-log/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The verifier key of the log (name, id and Ed25519 key of a signed note) */
        get: operations["getRegisterLogKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/register-log/tile/{level}/{tile}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 0 to 7, or `entries` */
                level: string;
                /** @description As `067`; from 1000 on in groups, as `x001/x234/067` */
                tile: string;
            };
            cookie?: never;
        };
        /**
         * A full tile of the log: 256 hashes, or 256 entries with their lengths
         * @description It never changes. 404 while the log is shorter.
         */
        get: operations["getRegisterTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/register-log/tile/{level}/{partial}/{width}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 0 to 7, or `entries` */
                level: string;
                /** @description As `067.p` */
                partial: string;
                /** @description 1 to 255 */
                width: string;
            };
            cookie?: never;
        };
        /** A tile at the right edge of the log */
        get: operations["getPartialRegisterTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/register-log/proofs/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of an issued decree as `K7QF-9M2X-4TRD`, or with the number of a row of its annex as `K7QF-9M2X-4TRD-12` */
                entry: string;
            };
            cookie?: never;
        };
        /**
         * That a decree or a row of its annex is in the log
         * @description 404 while it is not in the log, and for ever where its salt was erased.
         */
        get: operations["getRegisterProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/press-cards/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With which press cards and the list of those that are no longer good are checked (JWK Set) */
        get: operations["getPressCardKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/press-cards/status/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As a card names it */
                number: number;
            };
            cookie?: never;
        };
        /** Which press cards are no longer good (a signed Token Status List, one bit each) */
        get: operations["getPressCardStatusList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/press-cards/{card}/page": {
        parameters: {
            query?: {
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The number of a card: a decree's code and a row of its annex, as `K7QF-9M2X-4TRD-12` */
                card: string;
            };
            cookie?: never;
        };
        /**
         * Whether a press card is good, as a page (what its QR code leads to)
         * @description It names the journalist only while the card is good.
         */
        get: operations["getPressCardPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/register-log/witnesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who else signs the log of the register (C2SP tlog-cosignature), and who says no to it
         * @description Their signatures stand below the log's in the checkpoint. Have a key from the witness itself, not from here. Nobody where the office has named none.
         */
        get: operations["getRegisterWitnesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told, newest first */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks it read; again changes nothing. Needs no If-Match, there is nothing to overwrite */
        post: operations["markNoticeRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What left the office and what did not (operator, auditor); no addresses */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters of the caller's offices that came back or could not be sent, the longest waiting first; no addresses */
        get: operations["listReturned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/returned/{letterId}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down when and how the applicant was told what had come back. What was written first stays; needs no If-Match */
        post: operations["recordReach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/returned/{letterId}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a letter sent once more that came back or could not be sent; at most five times. One that waits or has left is answered as it stands; needs no If-Match */
        post: operations["sendLetterAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stream of hints that something has changed, as the browser's EventSource reads it
         * @description Events `change` (`data` is a `LiveHint`), `reset` (ask again for all that you show) and `beat` (every fifteen seconds: somebody is there).
         *     Each has an `id`; whoever comes back with the last one, in `Last-Event-ID` or as `after`, is told of everything since, once, or gets a `reset`.
         *     A hint may come a moment before the service that it is about knows. The stream ends with the token; of one person's streams the oldest ends
         *     when they open too many. 503 `temporarily-unavailable`: no room, or nothing to tell yet; try again.
         */
        get: operations["listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases of the caller's offices, the newest change first (editor, auditor, administrator) */
        get: operations["listReleases"];
        put?: never;
        /** Begins a release as a draft (editor) */
        post: operations["writeRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws a body that is being typed; nothing is kept (editor) */
        post: operations["previewRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        /** One release as its office sees it (editor, auditor, administrator) */
        get: operations["getRelease"];
        /** Changes what is not published yet; whatever check there was is void (editor) */
        put: operations["editRelease"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a picture for what is not published yet (editor)
         * @description JPEG or PNG by content, 10 MB and ten of a release at most. It is drawn anew in two widths without whatever a camera wrote beside the pixels. The release shows it once `pictures` of its words names it.
         */
        post: operations["addReleasePicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/pictures/{sha256}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                /** @description As its upload said it */
                sha256: string;
                /** @description 480 or 1200 pixels wide at most */
                size: "SMALL" | "LARGE";
            };
            cookie?: never;
        };
        /** One of its pictures as the office sees it (editor, auditor, administrator) */
        get: operations["getReleasePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        /** Every version with who and why, the newest first (editor, auditor, administrator) */
        get: operations["listReleaseVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another than who wrote it says that it may be published (editor) */
        post: operations["checkRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings it to every partner whose decree is in force, and after the embargo to everybody (editor) */
        post: operations["publishRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes other words for what is published; it stays as it is until a second editor confirms (editor)
         * @description The embargo stays what it was.
         */
        post: operations["correctRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/correction/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another than who proposed it confirms the correction, and partners are told (editor) */
        post: operations["confirmCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/correction/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines the correction with a reason (editor) */
        post: operations["declineCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/releases/{releaseId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it back with a reason; of what was published partners are told (editor) */
        post: operations["withdrawRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/partner/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was published for the partner who asks, newest first
         * @description 403 `not-a-partner` unless a decree that is in force names an application of the caller; it is asked at each request.
         */
        get: operations["listPartnerReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/partner/releases/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        /** One release as partners see it */
        get: operations["getPartnerRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/partner/releases/{releaseId}/pictures/{sha256}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                /** @description As its upload said it */
                sha256: string;
                /** @description 480 or 1200 pixels wide at most */
                size: "SMALL" | "LARGE";
            };
            cookie?: never;
        };
        /** One of the pictures that a release shows to partners */
        get: operations["getPartnerPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/partner/releases/{releaseId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Files the address at which a release was shown
         * @description The same page again is answered as the first time. One outlet files at most fifty showings of one release (409 `evidence-enough`).
         */
        post: operations["fileEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/partner/releases/{releaseId}/evidence/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Files a tear sheet, a recording or a log sheet
         * @description PDF, JPEG, PNG, MP3, M4A or MP4 by content, 10 MB at most; a few at once, whoever waits too long is answered 429.
         */
        post: operations["fileEvidenceFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/partner/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller filed, newest first */
        get: operations["listOwnEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What partners filed with the caller's offices, newest first (editor, auditor, administrator) */
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        /** One evidence with what is known about it (editor, auditor, administrator) */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/evidence/{evidenceId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        /** Its file, as it was filed (editor, auditor, administrator) */
        get: operations["getEvidenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/evidence/{evidenceId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts it, once (editor) */
        post: operations["acceptEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/evidence/{evidenceId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns it with a reason (editor) */
        post: operations["returnEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/evidence/{evidenceId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an acceptance back with a reason; it waits to be decided again (editor) */
        post: operations["reopenEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often what was shown: by release, partner and topic (editor, auditor, administrator) */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/coverage.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was accepted, line by line with digests, for the payment file (editor, auditor, administrator) */
        get: operations["getCoverageTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/coverage.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for a spreadsheet program (editor, auditor, administrator) */
        get: operations["getCoverageWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/public/{office}/page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        /** What has no embargo any more, as a page without a script */
        get: operations["getNewsPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/public/{office}/releases/{releaseId}/page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
                releaseId: string;
            };
            cookie?: never;
        };
        /** One release as a page; one that is not for everybody is none */
        get: operations["getNewsReleasePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/public/{office}/releases/{releaseId}/pictures/{sha256}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
                releaseId: string;
                /** @description As its upload said it */
                sha256: string;
                /** @description 480 or 1200 pixels wide at most */
                size: "SMALL" | "LARGE";
            };
            cookie?: never;
        };
        /** One of the pictures of a release that has no embargo any more; of another it is none */
        get: operations["getNewsPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/public/{office}/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        /** The newest twenty as Atom (RFC 4287) */
        get: operations["followNews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/public/{office}/feed.rss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        /** The same as RSS 2.0 */
        get: operations["followNewsAsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/newsroom/public/{office}/feed.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        /** The same as JSON Feed 1.1 */
        get: operations["followNewsAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        /** How the service is at this moment (operator, auditor) */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/parked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        /** What the service received and could not apply, oldest first (operator, auditor) */
        get: operations["listParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/parked/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
                recordId: number;
            };
            cookie?: never;
        };
        /** One record, masked (operator, auditor) */
        get: operations["getParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/parked/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a stopped stream go on, in the order of its versions (operator)
         * @description A dry run does the same and takes it back. The release is noted with who and why.
         */
        post: operations["releaseParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/parked/discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes out a record that can never be applied (operator)
         * @description The only copy of a version that is still needed stays; republish it first. The discard is noted with who and why.
         */
        post: operations["discardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/republish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends again from the journal what the service told since an instant (operator)
         * @description Consumers drop what they have seen. It is noted with who and why before the first event leaves.
         */
        post: operations["republish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        /** Who released, discarded or republished what and why, newest first (operator, auditor) */
        get: operations["listOperatorActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{service}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        /** What the latest hourly run over the service's invariants found (operator, auditor) */
        get: operations["readReconciliation"];
        put?: never;
        /** Asks every invariant now (operator) */
        post: operations["runReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Printable ASCII with no space at either end */
        IdempotencyKey: string;
        Problem: {
            /** @description https://sahkan.example/problems/<code> */
            type: string;
            title: string;
            status: number;
            /** @description A sentence in the caller's language */
            detail: string;
            instance?: string;
            /** @description Stable */
            code: string;
            field?: string;
            errors?: components["schemas"]["FieldError"][];
            releaseState?: components["schemas"]["ReleaseState"];
            /** @description version-conflict */
            current?: number;
            /** @description version-conflict, claimed-by-another: the id of the account that changed it last; absent where nobody has */
            changedBy?: string;
            /** @description What people call whoever changed it last, where the service knows */
            changedByName?: string;
            /**
             * Format: date-time
             * @description version-conflict
             */
            changedAt?: string;
            /** @description documents-missing, judgements-missing */
            missing?: string[];
            /** @description documents-missing: as in Application */
            missingReasons?: {
                [key: string]: string;
            };
            /** @description claimed-by-another */
            reviewer?: components["schemas"]["PersonRef"];
            /**
             * Format: uuid
             * @description already-exists: the one that there is
             */
            applicationId?: string | null;
            /**
             * Format: uuid
             * @description already-exists: the company with this NIB
             */
            companyId?: string | null;
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
            /**
             * Format: date-time
             * @description When the time for an objection was over
             */
            objectUntil?: string;
            /**
             * Format: date-time
             * @description By when an objection had to be answered; after it it counts as upheld
             */
            decideBy?: string;
            /** Format: date-time */
            receivedAt?: string;
            zone?: string;
            stage?: components["schemas"]["PeriodStage"];
            /** @description frozen-after-closing and frozen-after-opening: what was to be changed */
            fields?: string[];
            /** @description cases-undecided: how many */
            undecided?: number;
            /** @description not-recommended */
            applicationIds?: string[];
            /** @description decided-since */
            outletNames?: string[];
            /** @description signing-failed: why; as `failure.code` of the decree. Of a signed file that was brought back: what was found */
            failure?: string;
            /** @description signing-failed: the number that the decree keeps; naming-revoked: that of the decree that revoked it */
            number?: string;
            /** @description window-closed, window-not-open, completion-overdue: the version of the application now, for the attempt is on record */
            version?: number;
            /** @description file-too-large: how large it may be; storage-quota-reached: how much the papers of an account may take */
            mostBytes?: number;
            /**
             * @description file-not-safe, page-not-drawable: what was found in the file; file-type-not-allowed: which type it is, where a sentence helps
             * @enum {string}
             */
            reason?: "HEIC" | "WEBP" | "PDF_ONLY" | "JAVASCRIPT" | "LAUNCH_ACTION" | "EMBEDDED_FILE" | "XFA_FORM" | "ENCRYPTED" | "TRUNCATED" | "UNREADABLE" | "ACTIVE_CONTENT" | "TOO_MANY_PAGES" | "TOO_MANY_OBJECTS" | "INFLATES_TOO_FAR" | "IMAGE_TOO_LARGE" | "IMAGE_FORMAT_UNKNOWN" | "EMBLEM_TOO_SMALL" | "EMBLEM_STRETCHED" | "EMBLEM_EMPTY" | "CHECK_TOOK_TOO_LONG" | "CHECK_NEEDED_TOO_MUCH";
        };
        FieldError: {
            field: string;
            code: string;
            detail: string;
        };
        Texts: {
            id: string;
            en: string;
        };
        Sha256: string;
        RequirementCode: string;
        /** @enum {string} */
        OutletType: "ONLINE" | "PRINT" | "TV" | "RADIO";
        /** @enum {string} */
        Role: "applicant" | "reviewer" | "decree-officer" | "signatory" | "auditor" | "operator" | "administrator" | "editor";
        Me: {
            authenticated: boolean;
            /** @description As in a PersonRef */
            id: string | null;
            name: string | null;
            username: string | null;
            email: string | null;
            roles: components["schemas"]["Role"][];
            /** @enum {string} */
            language: "id" | "en";
        };
        Config: {
            /** @description Where people change their own account */
            accountUrl: string;
            registerUrl: string;
            /** @description Where a demonstration shows its e-mails */
            outboxUrl: string | null;
            version: string;
        };
        /** @enum {string} */
        PeriodStatus: "UPCOMING" | "OPEN" | "CLOSED";
        /**
         * @description OPEN and CLOSED by the time; the others by what the office did
         * @enum {string}
         */
        PeriodStage: "PREPARED" | "ANNOUNCED" | "OPEN" | "CLOSED" | "IN_REVIEW" | "DECIDED" | "ARCHIVED" | "CANCELLED";
        /**
         * @description PREPARED, EDITED and whatever was asked for or declined for the office only
         * @enum {string}
         */
        PeriodChangeKind: "PREPARED" | "EDITED" | "ANNOUNCED" | "CHANGED" | "EXTENSION_ASKED" | "EXTENSION_DECLINED" | "EXTENDED" | "SINGLE_EXTENSION_ASKED" | "SINGLE_EXTENSION_DECLINED" | "SINGLE_EXTENDED" | "IN_REVIEW" | "DECIDED" | "ARCHIVED" | "CANCELLED";
        PeriodText: {
            /** @description The one that counts */
            id: string;
            en: string | null;
        };
        PeriodRuleInput: {
            id: string;
            en?: string | null;
        };
        PeriodTextInput: {
            id: string;
            en?: string | null;
        };
        /** @description What the office declares beforehand; null is not declared */
        Declared: {
            /** @description Of the announcement */
            text: components["schemas"]["PeriodText"] | null;
            legalBasis: string | null;
            /**
             * Format: date
             * @description First day on which the interim result may be objected to
             */
            objectionFrom: string | null;
            /**
             * Format: date
             * @description Last day of it
             */
            objectionUntil: string | null;
            /**
             * Format: date
             * @description By when the decree is decided
             */
            decisionDate: string | null;
            /** @description How many media are accepted at most */
            quota: number | null;
            /** @description How many of a type at most, beside the quota of all */
            quotaByType: components["schemas"]["QuotaByType"] | null;
            /** @description By what applications are ranked, the first first; who was complete earlier comes after all of them. Null in a period from before a quota acted */
            rankingCriteria: components["schemas"]["RankingCriterion"][] | null;
            /** @description By what they are ranked when more would be accepted */
            rankingRule: components["schemas"]["PeriodText"] | null;
            /** @description Who answers questions, with hours and how to reach them */
            officer: components["schemas"]["PeriodText"] | null;
            /** @description Where to complain, and how an objection is handed in */
            complaints: components["schemas"]["PeriodText"] | null;
        };
        QuotaByType: {
            ONLINE?: number;
            PRINT?: number;
            TV?: number;
            RADIO?: number;
        };
        /**
         * @description TIER: 1 before 3. PREFERRED_PAPERS: how many of the preferred papers passed. OUTLET_AGE: since when it has appeared, as it was stated
         * @enum {string}
         */
        RankingCriterion: "TIER" | "PREFERRED_PAPERS" | "OUTLET_AGE";
        RankingCriterionName: {
            code: components["schemas"]["RankingCriterion"];
            label: components["schemas"]["Texts"];
        };
        RankedList: {
            /** Format: uuid */
            periodId: string;
            title: string;
            /** @description Whether nothing is taken any more */
            closed: boolean;
            quota?: number | null;
            quotaByType?: components["schemas"]["QuotaByType"] | null;
            criteria: components["schemas"]["RankingCriterionName"][];
            /** @description The whole rule in words */
            rule: components["schemas"]["Texts"];
            /** @description Which list this is; whoever draws the line names it */
            list: string;
            /** @description Cases that are neither proposed nor decided, and objections that wait for their answer */
            undecided: number;
            /** @description Places of the quota of all that nobody within the line takes */
            free?: number | null;
            /** @description The first first */
            items: components["schemas"]["RankedItem"][];
        };
        RankedItem: {
            /** Format: uuid */
            applicationId: string;
            number: string;
            outletName: string;
            outletType: components["schemas"]["OutletType"];
            rank: number;
            /** @description Whether it has a place, or gets one when the line is drawn */
            within: boolean;
            /**
             * @description PLACED: recommended. WAITING: proposed. REFUSED: because the quota was full
             * @enum {string}
             */
            standing: "PLACED" | "WAITING" | "REFUSED";
            tier: number;
            preferredPapers: number;
            /** Format: date */
            publishingSince?: string | null;
            /**
             * Format: date-time
             * @description When the version was received that was decided on
             */
            submittedAt: string;
        };
        DeclaredInput: {
            text?: components["schemas"]["PeriodTextInput"] | null;
            legalBasis?: string | null;
            /**
             * Format: date
             * @description After the day on which the window closes
             */
            objectionFrom?: string | null;
            /**
             * Format: date
             * @description Not before objectionFrom; both or none
             */
            objectionUntil?: string | null;
            /**
             * Format: date
             * @description After the window and the objections
             */
            decisionDate?: string | null;
            /** @description From the opening on it stays as it is (`frozen-after-opening`), with the two that follow */
            quota?: number | null;
            /** @description None more than the quota (`quota-over-total`); another type is `invalid-value` */
            quotaByType?: components["schemas"]["QuotaByType"] | null;
            /** @description Needs a quota (`quota-for-ranking`); each once (`listed-twice`), of those at `/api/periods/terms` (`ranking-criterion-unknown`). Left out with a quota: whoever was complete earlier */
            rankingCriteria?: components["schemas"]["RankingCriterion"][] | null;
            rankingRule?: components["schemas"]["PeriodRuleInput"] | null;
            officer?: components["schemas"]["PeriodRuleInput"] | null;
            complaints?: components["schemas"]["PeriodRuleInput"] | null;
        };
        Availability: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /**
             * Format: date-time
             * @description What was before is not known
             */
            recordedSince: string | null;
            /** @description The oldest first */
            interruptions: components["schemas"]["Interruption"][];
        };
        Interruption: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            kind: "UNREACHABLE" | "REFUSING";
            /** @description Requests in it, with those that were refused; 0 of an unreachable time */
            answered: number;
            /** @description Those that were refused by a fault of ours */
            refused: number;
        };
        PeriodFigures: {
            /** Format: date-time */
            at: string;
            /** @description In which days and hours are told */
            zone: string;
            /** @description How far applications came; each number is within the one before it, except for `completed` */
            funnel: {
                /** @description With those that were withdrawn */
                begun: number;
                submitted: number;
                /** @description Of those submitted, how many were returned and sent again */
                completed: number;
                recommended: number;
                named: number;
            };
            standing: components["schemas"]["FigureStanding"][];
            /** @description Those on which something was begun or submitted */
            days: components["schemas"]["FigureDay"][];
            /** @description Of all days together, those in which something was submitted */
            hours: components["schemas"]["FigureHour"][];
            /** @description Mandatory papers that drafts do not have, what most lack first */
            lacking: components["schemas"]["FigureLacking"][];
            /** @description Of those that reached a step, how many went on, may still go on, and will not */
            steps: components["schemas"]["FigureStep"][];
            /** @description Those hours in which something was begun or submitted, first to last */
            hourly: components["schemas"]["FigureHourOfWindow"][];
        };
        FigureStep: {
            /** @enum {string} */
            name: "BEGUN" | "SUBMITTED" | "RECOMMENDED";
            reached: number;
            went: number;
            /** @description May still go on */
            open: number;
            /** @description Withdrawn, refused, or not sent while one could */
            lost: number;
        };
        FigureHourOfWindow: {
            /** Format: date-time */
            from: string;
            begun: number;
            submitted: number;
        };
        ServiceReport: {
            /** @description The word of the office for itself in addresses; null until it was told */
            office: string | null;
            /** @description In which years begin */
            zone: string;
            /** Format: date */
            countedOn: string;
            /** @description Below which no count is told */
            smallest: number;
            /** @description The latest first */
            years: components["schemas"]["ServiceReportYear"][];
        };
        ServiceComparison: {
            /** @description Below which no count is told */
            smallest: number;
            /** @description Office by office, of each the latest year first */
            columns: components["schemas"]["ServiceComparisonColumn"][];
        };
        ServiceComparisonColumn: {
            /** @description The word of the office for itself in addresses; null until it was told */
            office: string | null;
            name: components["schemas"]["OfficeName"];
            /** @description The city or regency whose office it is; null where it is not known at the moment */
            city: string | null;
            /** @description In which years begin */
            zone: string;
            /** Format: date */
            countedOn: string;
            year: components["schemas"]["ServiceReportYear"];
        };
        ServiceReportYear: {
            year: number;
            /** @description null where there were fewer than can be told; then nothing else is told either */
            received: number | null;
            /** @description RECOMMENDED, REFUSED, OPEN; together as many as were received */
            outcomes: components["schemas"]["ServiceReportCount"][];
            /** @description As OutletType; together as many as were received */
            outletTypes: components["schemas"]["ServiceReportCount"][];
            /** @description How often they were returned for completion: NONE, ONE, MORE; together as many as were received */
            rounds: components["schemas"]["ServiceReportCount"][];
            times: components["schemas"]["ServiceReportTime"][];
            /** @description In how many refused applications each ReasonCode was given; OTHER is all that are rarer */
            refusalReasons: components["schemas"]["ServiceReportCount"][];
            /** @description How many applicants object or objected to their refusal; null: from one to four */
            objections: number | null;
        };
        ServiceReportCount: {
            /** @description One code, or several that are told together */
            of: string[];
            count: number;
        };
        ServiceReportTime: {
            /** @enum {string} */
            part: "CHECKING" | "QUEUE" | "REVIEW" | "COMPLETION" | "DECISION";
            /** @description Half took less; null where fewer than five are known */
            medianHours: number | null;
            /** @description Nine of ten took less; null where fewer than ten are known */
            p90Hours: number | null;
        };
        FigureStanding: {
            state: components["schemas"]["ApplicationState"];
            outletType: components["schemas"]["OutletType"];
            count: number;
        };
        FigureDay: {
            /** Format: date */
            day: string;
            begun: number;
            submitted: number;
        };
        FigureHour: {
            hour: number;
            submitted: number;
        };
        FigureLacking: {
            requirementCode: string;
            /** @description How many drafts have no paper there */
            lack: number;
            /** @description How many drafts need one */
            of: number;
        };
        ReviewFigures: {
            /** Format: date-time */
            at: string;
            /** @description Cases that nobody has decided, with those that were returned */
            waiting: number;
            /** @description Since `paceSince` */
            decidedLately: number;
            /**
             * Format: date-time
             * @description When the last five working days of the office began, as its calendar has them
             */
            paceSince: string;
            /**
             * Format: date-time
             * @description When the last would be decided at that pace, on working days of the office's calendar alone; null while nothing waits or nothing was decided lately
             */
            doneBy: string | null;
            /**
             * Format: date-time
             * @description In four of five cases `doneBy` is not earlier than that, if the pace stays; null where it cannot be told
             */
            doneEarliest: string | null;
            /**
             * Format: date-time
             * @description Likewise not later than that
             */
            doneLatest: string | null;
            spans: components["schemas"]["FigureSpan"][];
            reviewers: components["schemas"]["FigureLoad"][];
            /** @description Why cases were refused or returned, the most frequent first */
            reasons: components["schemas"]["FigureCause"][];
        };
        FigureSpan: {
            /**
             * @description CHECKING: from the receipt until the automatic checks are done; QUEUE: until a reviewer begins; REVIEW: until the decision or the return; COMPLETION: until a returned one is sent again
             * @enum {string}
             */
            part: "CHECKING" | "QUEUE" | "REVIEW" | "COMPLETION";
            count: number;
            medianSeconds: number;
            /** @description Nine of ten took less */
            p90Seconds: number;
        };
        FigureLoad: {
            name: string;
            open: number;
            decided: number;
        };
        FigureCause: {
            reasonCode: components["schemas"]["ReasonCode"];
            requirementCode: string | null;
            count: number;
        };
        FieldChange: {
            /** @description As in NewPeriod; of what is asked `requirements.`, its code, and a type of outlet (then from obligation to obligation) or `kind`, `label.id`, `label.en`, `hint.id`, `hint.en`, `fields`, `fields.en`, `fields.keys`, `asks`, `asks.en`, `days`; `requirements.order` of their order */
            field: string;
            from: string | null;
            to: string | null;
        };
        PeriodChange: {
            kind: components["schemas"]["PeriodChangeKind"];
            /** Format: date-time */
            at: string;
            /** @description Empty where none is asked for */
            reason: string;
            fields: components["schemas"]["FieldChange"][];
            /** @description Whose account it was; for the office only */
            by?: string;
            /** @description Whose account asked */
            askedBy?: string;
        };
        /** @description Waits for a second officer; for the office only */
        AskedExtension: {
            /** Format: date-time */
            closesAt: string;
            reason: string;
            interruptions: components["schemas"]["InterruptionRef"][];
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
        };
        /**
         * @description What everybody reads of why
         * @enum {string}
         */
        SingleExtensionReason: "OUTAGE" | "OFFICE_ERROR" | "OTHER_AUTHORITY" | "FORCE_MAJEURE" | "OTHER";
        /** @description A later close for one application alone; for the office only */
        SingleExtension: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            application: string;
            outletName: string;
            /** Format: date-time */
            closesAt: string;
            reasonKind: components["schemas"]["SingleExtensionReason"];
            /** @description Its applicant reads it as well */
            reason: string;
            /** @enum {string} */
            status: "ASKED" | "GRANTED" | "DECLINED";
            /** @description Whose account it was */
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            answeredBy?: string;
            /** Format: date-time */
            answeredAt?: string;
        };
        /** @description A later close for this application alone, which a second officer has granted */
        OwnClose: {
            /** Format: date-time */
            closesAt: string;
            /**
             * Format: date-time
             * @description For everybody else
             */
            closesForOthersAt: string;
            reasonKind: components["schemas"]["SingleExtensionReason"];
            /** @description As the officer wrote it */
            reason: string;
            /** Format: date-time */
            grantedAt: string;
        };
        /** @enum {string} */
        ChiefLevel: "UTAMA" | "MADYA";
        Policy: {
            /** @description null means that certificates do not expire */
            ukwValidYears: number | null;
            chiefLevel: components["schemas"]["ChiefLevel"] | null;
            oneOutletPerCompany: boolean;
            minimumMediaAgeYears: number;
            /** @description Working days to complete a returned application */
            completionDays: number;
        } & {
            [key: string]: components["schemas"]["PolicyValue"];
        };
        /** @description A whole number, yes or no, or the value of a choice; null is not asked for */
        PolicyValue: number | boolean | string | null;
        PeriodTerms: {
            policy: components["schemas"]["PolicyItem"][];
            /** @description All that there are */
            rankingCriteria: components["schemas"]["RankingCriterionName"][];
        };
        /** @description Something that the policy of a period may say */
        PolicyItem: {
            /** @description Under which its value is kept */
            code: string;
            /** @enum {string} */
            type: "WHOLE_NUMBER" | "YES_NO" | "CHOICE";
            /** @description Of a whole number, inclusive */
            least?: number;
            /** @description Of a whole number, inclusive */
            most?: number;
            choices?: components["schemas"]["Choice"][];
            /** @description Whether nothing may be said of it; else the usual is taken */
            optional: boolean;
            /** @description What a period says that is sent without a policy; not there where nothing is asked then */
            usual?: components["schemas"]["PolicyValue"];
            unit?: components["schemas"]["Texts"];
            label: components["schemas"]["Texts"];
            hint?: components["schemas"]["Texts"];
            /** @description To applicants, with `{value}` in it */
            says: components["schemas"]["Texts"];
            /**
             * Format: date
             * @description Periods from before say nothing of it
             */
            since: string;
        };
        /** @description What the policy of a period says of one item */
        PeriodRule: {
            code: string;
            label: components["schemas"]["Texts"];
            value: components["schemas"]["Texts"];
            /** @description To applicants; not there where nothing is asked of them */
            says?: components["schemas"]["Texts"];
        };
        Announcement: {
            number: string;
            /** Format: date */
            date: string;
            /** @description In the order in which they were added */
            attachments: components["schemas"]["AnnouncementAttachment"][];
        };
        /** @description A PDF of the announcement, at `/api/periods/{id}/attachments/{sha256}` */
        AnnouncementAttachment: {
            sha256: components["schemas"]["Sha256"];
            fileName: string;
            sizeBytes: number;
            pages: number;
        };
        Period: {
            /** Format: uuid */
            id: string;
            /**
             * @description The key of the office whose it is
             * @example first
             */
            office: string;
            version: number;
            code: string;
            title: string;
            announcement: components["schemas"]["Announcement"];
            budgetYear: number;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @example Asia/Jakarta */
            zone: string;
            /**
             * Format: date-time
             * @description So that a client can show the office's clock
             */
            serverTime: string;
            status: components["schemas"]["PeriodStatus"];
            stage: components["schemas"]["PeriodStage"];
            policy: components["schemas"]["Policy"];
            /** @description What the policy says in words */
            rules: components["schemas"]["PeriodRule"][];
            /** @description By what applications are ranked, in words; not there where no quota is held */
            ranking?: components["schemas"]["Texts"];
            declared: components["schemas"]["Declared"];
        };
        PeriodDetail: components["schemas"]["Period"] & {
            requirements: components["schemas"]["Requirement"][];
            /** @description Not there where its items were written for this period alone, nor for those outside its office */
            requirementSet?: components["schemas"]["TakenRequirementSet"];
            /** @description Oldest first */
            changes: components["schemas"]["PeriodChange"][];
            askedExtension?: components["schemas"]["AskedExtension"];
            /** @description Oldest first; for the office only */
            singleExtensions?: components["schemas"]["SingleExtension"][];
        };
        PeriodList: {
            items: components["schemas"]["Period"][];
            total: number;
        };
        /** @enum {string} */
        Obligation: "MANDATORY" | "PREFERRED" | "OPTIONAL";
        /** @enum {string} */
        FieldType: "TEXT" | "DATE" | "YEAR" | "NUMBER" | "BOOLEAN" | "NIK" | "NPWP" | "CHOICE";
        /**
         * @description What the system knows to check of a paper, whatever the office calls it; OTHER is looked at by a person only. For one type of outlet a set asks for each kind but OTHER at most once.
         * @enum {string}
         */
        RequirementKind: "APPLICATION_LETTER" | "POWER_OF_ATTORNEY" | "DEED" | "AHU_DECREE" | "NIB" | "NPWP" | "ANNUAL_TAX" | "DOMICILE" | "BANK" | "MASTHEAD" | "DP_VERIFICATION" | "UKW_CHIEF" | "UKW_REPORTER" | "ID_CARDS" | "ASSIGNMENT_LETTER" | "CIRCULATION" | "TRAFFIC" | "BROADCAST_LICENCE" | "OTHER";
        Requirement: {
            code: components["schemas"]["RequirementCode"];
            /** @description Not there in a dossier from before kinds were told: then the code says it */
            kind?: components["schemas"]["RequirementKind"];
            label: components["schemas"]["Texts"];
            hint: components["schemas"]["Texts"];
            obligation: components["schemas"]["Obligation"];
            outletTypes: components["schemas"]["OutletType"][];
            fields: components["schemas"]["RequirementField"][];
            /** @description What a right one looks like */
            example?: components["schemas"]["Texts"];
            rules?: components["schemas"]["PaperRules"];
            /** @description Rules and example in words, with the days that they mean; not there where there are none */
            asks?: components["schemas"]["Texts"][];
        };
        /** @enum {string} */
        FileType: "PDF" | "JPEG" | "PNG";
        /** @description The version of a set that a period has taken */
        TakenRequirementSet: {
            /** Format: uuid */
            id: string;
            name: string;
            version: number;
        };
        RequirementSet: {
            /** Format: uuid */
            id: string;
            /** @description The key of the office whose it is */
            office: string;
            name: string;
            /** @description What a new period takes when it names none */
            usual: boolean;
            version: number;
            /**
             * Format: date-time
             * @description When this version was written
             */
            at: string;
            /** @description By whom; empty where the installation did */
            by: string;
            /** @description Why; empty where the installation did */
            reason: string;
        };
        RequirementSetVersion: {
            version: number;
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        RequirementSetDetail: components["schemas"]["RequirementSet"] & {
            requirements: components["schemas"]["Requirement"][];
            /** @description Newest first, where the set as a whole was asked for */
            versions?: components["schemas"]["RequirementSetVersion"][];
        };
        RequirementSetList: {
            items: components["schemas"]["RequirementSet"][];
            total: number;
        };
        NewRequirementSet: {
            /** @description The key of the office; may be left out by an administrator of one. Of an office that the caller does not administer: 404 */
            office?: string;
            /** @description Once in its office */
            name: string;
            reason: string;
            requirements: components["schemas"]["RequirementInput"][];
        };
        NewRequirementSetVersion: {
            reason: string;
            requirements: components["schemas"]["RequirementInput"][];
        };
        ReadRequirementSet: {
            /** @description Empty where the document gives none */
            name: string;
            requirements: components["schemas"]["Requirement"][];
        };
        RequirementDifference: {
            /** @enum {string} */
            kind: "ADDED" | "REMOVED" | "CHANGED";
            code: components["schemas"]["RequirementCode"];
            label: components["schemas"]["Texts"];
            /** @description One sentence for each thing that is otherwise */
            words: components["schemas"]["Texts"][];
        };
        RequirementDifferenceList: {
            items: components["schemas"]["RequirementDifference"][];
            total: number;
        };
        /** @description What a paper must be besides being there; what is left out is not asked */
        PaperRules: {
            /** @description Every type is taken when it is empty or left out */
            types?: components["schemas"]["FileType"][];
            minPages?: number;
            /** @description Not less than minPages */
            maxPages?: number;
            /** @description Of 1,000,000 bytes; never more than the installation takes */
            maxMegabytes?: number;
            /** @description Until when it has to be valid */
            validUntil?: {
                /** @description The key of a date that has to be stated beside it */
                field: string;
                /** @description Counted from the last day of the window, which is 0 */
                daysAfterClosing: number;
            };
            /** @description How old it may be */
            issued?: {
                /** @description The key of another date that has to be stated beside it */
                field: string;
                /** @description Before the last day of the window */
                withinMonths: number;
            };
        };
        RequirementField: {
            key: string;
            type: components["schemas"]["FieldType"];
            label: components["schemas"]["Texts"];
            required: boolean;
            choices?: components["schemas"]["Choice"][];
        };
        Choice: {
            value: string;
            label: components["schemas"]["Texts"];
        };
        NewPeriod: {
            code: string;
            title: string;
            /** @description May be left out or empty while it is prepared */
            announcementNumber?: string;
            /** Format: date */
            announcementDate: string;
            budgetYear: number;
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description Later than opensAt, and than now
             * @example 2099-12-11T09:00:00Z
             */
            closesAt: string;
            policy?: components["schemas"]["PolicyInput"];
            declared?: components["schemas"]["DeclaredInput"];
            /**
             * @description Whether it stays with the office for now
             * @default false
             */
            prepared: boolean;
            /** @description The key of the office whose it is to be. May be left out by an administrator of one office; one of which the caller is no administrator is not there (404). Not changed afterwards. */
            office?: string;
            /** @description When left out, those of `requirementSet`; without that the usual set of the office, or what an edited period has */
            requirements?: components["schemas"]["RequirementInput"][];
            /** @description The version that the period takes, of a set of its own office (else `requirement-set-unknown`); not beside `requirements` */
            requirementSet?: {
                /** Format: uuid */
                id: string;
                version: number;
            };
        };
        /** @description The usual one when left out. By the codes of the catalogue (`/api/periods/terms`): `policy-item-unknown`, `whole-number-invalid`, `boolean-invalid`, `invalid-value` and `out-of-range` stand at the item. */
        PolicyInput: {
            /** @description Certificates do not expire when left out */
            ukwValidYears?: number | null;
            chiefLevel?: components["schemas"]["ChiefLevel"] | null;
            /** @default true */
            oneOutletPerCompany: boolean;
            /** @default 1 */
            minimumMediaAgeYears: number;
            /**
             * @description Working days to complete a returned application
             * @default 5
             */
            completionDays: number;
        };
        RequirementInput: {
            code: components["schemas"]["RequirementCode"];
            /** @description When left out the code says it: one that is no kind is OTHER */
            kind?: components["schemas"]["RequirementKind"];
            label: components["schemas"]["TextsInput"];
            hint?: components["schemas"]["TextsInput"];
            obligation: components["schemas"]["Obligation"];
            outletTypes: components["schemas"]["OutletType"][];
            fields?: components["schemas"]["RequirementFieldInput"][];
            /** @description What a right one looks like */
            example?: components["schemas"]["TextsInput"];
            rules?: components["schemas"]["PaperRules"];
        };
        RequirementFieldInput: {
            /** @description Once in its requirement */
            key: string;
            type: components["schemas"]["FieldType"];
            label: components["schemas"]["TextsInput"];
            /** @default false */
            required: boolean;
            /** @description Of a CHOICE */
            choices?: components["schemas"]["ChoiceInput"][];
        };
        ChoiceInput: {
            value: string;
            label: components["schemas"]["TextsInput"];
        };
        TextsInput: {
            id: string;
            en: string;
        };
        /** @description What may change of an announced period, whole; what is left out of `declared` is not declared any more */
        PeriodChangeInput: {
            title: string;
            announcementNumber: string;
            /** Format: date */
            announcementDate: string;
            declared?: components["schemas"]["DeclaredInput"];
            /** @description As it is when left out. While the window is open another obligation, field or rule takes `extendDays` or `notExtended` */
            requirements?: components["schemas"]["RequirementInput"][];
            /** @description By how many days the window closes later; only with another obligation, field or rule, and at most twice the least days of the installation */
            extendDays?: number;
            /** @description Why the window is not extended, for everybody to read; instead of `extendDays` */
            notExtended?: string;
            reason: string;
        };
        ReasonInput: {
            reason: string;
        };
        StageInput: {
            /** @enum {string} */
            stage: "IN_REVIEW" | "DECIDED" | "ARCHIVED";
        };
        CopyInput: {
            code: string;
        };
        Extension: {
            /**
             * Format: date-time
             * @description May be left out with interruptions
             */
            closesAt?: string;
            reason: string;
            /** @description Records of `/api/availability` in this window, because of which it is extended */
            interruptions?: components["schemas"]["InterruptionRef"][];
        };
        /** @description A record of `/api/availability`, named by when it was */
        InterruptionRef: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        SingleExtensionInput: {
            /**
             * Format: uuid
             * @description From the address of the page of its draft
             */
            application: string;
            /** Format: date-time */
            closesAt: string;
            reasonKind: components["schemas"]["SingleExtensionReason"];
            /** @description For the office and that applicant */
            reason: string;
        };
        /** @enum {string} */
        LegalForm: "PT" | "CV" | "YAYASAN" | "KOPERASI" | "PT_PERORANGAN";
        CompanyInput: {
            legalName: string;
            legalForm: components["schemas"]["LegalForm"];
            /** @description Blanks and dots that stand between the digits are taken out */
            nib: string;
            /**
             * @description 15, 16 or 22 digits (NITKU); what stands between them is taken out, kept are 16 and the branch apart
             * @example 0123456789012000
             */
            npwp: string;
            address: string;
            city: string;
            /**
             * @description Kept in the international form +62…
             * @example 0812 3456 7890
             */
            phone: string;
            /**
             * @description The domain is kept in small letters
             * @example rina@media.example
             */
            email: string;
            directorName: string;
            directorNik: string;
        };
        Company: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description The last six of the 22 digits of a NITKU */
            npwpBranch: string | null;
        } & components["schemas"]["CompanyInput"];
        CompanyList: {
            items: components["schemas"]["Company"][];
            total: number;
        };
        OutletInput: {
            name: string;
            type: components["schemas"]["OutletType"];
            /**
             * @description Without http:// or https:// it is kept with https://
             * @example https://media.example/
             */
            website?: string | null;
            editorInChief: string;
            responsibleEditor: string;
        };
        Outlet: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            companyId: string;
        } & components["schemas"]["OutletInput"];
        OutletList: {
            items: components["schemas"]["Outlet"][];
            total: number;
        };
        /** @enum {string} */
        ApplicationState: "DRAFT" | "SUBMITTED" | "RETURNED" | "RECOMMENDED" | "REFUSED" | "DECREED" | "WITHDRAWN";
        NewApplication: {
            /** Format: uuid */
            periodId: string;
            /** Format: uuid */
            outletId: string;
        };
        Application: {
            /** Format: uuid */
            id: string;
            number: string | null;
            version: number;
            state: components["schemas"]["ApplicationState"];
            period: components["schemas"]["ApplicationPeriodRef"];
            outlet: components["schemas"]["OutletRef"];
            company: components["schemas"]["CompanyRef"];
            documents: components["schemas"]["Document"][];
            /** @description Mandatory, and not attached or not as it is asked for now */
            missing: string[];
            /** @description Of each code in `missing` why: `file-required`, `required` where a statement is missing, or the code of the rule that the file or a statement does not keep */
            missingReasons?: {
                [key: string]: string;
            };
            returnedItems: string[];
            /** Format: date-time */
            completionDueAt: string | null;
            receipts: components["schemas"]["Receipt"][];
            decree: components["schemas"]["DecreeRef"] | null;
        };
        ApplicationList: {
            items: components["schemas"]["Application"][];
            total: number;
        };
        ApplicationPeriodRef: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description For this application; the later one where it has one of its own
             */
            closesAt: string;
            zone: string;
            /** Format: date-time */
            serverTime: string;
            ownClose?: components["schemas"]["OwnClose"];
        };
        OutletRef: {
            /** Format: uuid */
            id: string;
            name: string;
            type: components["schemas"]["OutletType"];
        };
        CompanyRef: {
            /** Format: uuid */
            id: string;
            legalName: string;
        };
        DecreeRef: {
            number: string;
            publicCode: string;
        };
        /** @description Key of a RequirementField to what was entered */
        FieldValues: {
            [key: string]: string | number | boolean | null;
        };
        Document: {
            requirementCode: components["schemas"]["RequirementCode"];
            fileName: string;
            contentType: string;
            sizeBytes: number;
            sha256: components["schemas"]["Sha256"];
            pages: number;
            /** Format: date-time */
            uploadedAt: string;
            fields: components["schemas"]["FieldValues"];
            /** @description Advice such as IMAGE_BLURRED; nothing is refused for it */
            warnings: string[];
            editable: boolean;
        };
        DocumentUpload: {
            /** Format: binary */
            file?: Blob;
            fields?: components["schemas"]["FieldValues"];
        };
        /** @description Parts are called `file.CODE` and `fields.CODE` (JSON, as in DocumentUpload), where CODE is that of a requirement. */
        DocumentUploads: {
            [key: string]: Blob;
        };
        AttachedDocuments: {
            application: components["schemas"]["Application"];
            refused: {
                requirementCode: string;
                problem: components["schemas"]["Problem"];
            }[];
        };
        Submission: {
            /**
             * @description I know that mandatory documents are missing
             * @default false
             */
            acknowledgeMissing: boolean;
        };
        Receipt: {
            number: string;
            /** Format: date-time */
            receivedAt: string;
            /** @description As a person reads it in `zone` */
            receivedAtLocal: string;
            zone: string;
            dossierVersion: number;
            digest: components["schemas"]["Sha256"];
            documents: components["schemas"]["ReceiptDocument"][];
            complete: boolean;
        };
        ReceiptDocument: {
            requirementCode: components["schemas"]["RequirementCode"];
            sha256: components["schemas"]["Sha256"];
        };
        /** @enum {string} */
        TimelineCode: "DRAFTED" | "DOCUMENT_ATTACHED" | "DOCUMENT_REMOVED" | "SUBMITTED" | "SUBMISSION_REFUSED" | "WITHDRAWN" | "CASE_OPENED" | "CHECKS_COMPLETED" | "REVIEW_STARTED" | "COMPLETION_REQUESTED" | "COMPLETION_SUBMITTED" | "RECOMMENDED" | "REFUSED" | "OBJECTION_FILED" | "OBJECTION_UPHELD" | "OBJECTION_DISMISSED" | "DECREED" | "ENTRY_CORRECTED" | "NAMING_REVOKED" | "PERIOD_CHANGED" | "PERIOD_EXTENDED" | "PERIOD_SINGLE_EXTENDED" | "PERIOD_CANCELLED" | "NOTICE_SENT" | "NOTICE_BOUNCED" | "APPLICANT_REACHED";
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            code: components["schemas"]["TimelineCode"];
            /** @enum {string} */
            actorKind: "APPLICANT" | "OFFICE" | "SYSTEM";
            /** @description What the step was about; of PERIOD_CHANGED, PERIOD_EXTENDED, PERIOD_SINGLE_EXTENDED and PERIOD_CANCELLED `why`, as the officer wrote it, and `closesAt` */
            params: {
                [key: string]: unknown;
            };
        };
        Timeline: {
            items: components["schemas"]["TimelineEntry"][];
            total: number;
        };
        /** @enum {string} */
        CaseState: "RECEIVED" | "QUEUED" | "UNDER_REVIEW" | "RETURNED" | "RECOMMENDED" | "REFUSED";
        PersonRef: {
            id: string;
            name: string;
        };
        Case: {
            /** Format: uuid */
            applicationId: string;
            number: string;
            outletName: string;
            companyName: string;
            outletType: components["schemas"]["OutletType"];
            state: components["schemas"]["CaseState"];
            /** @description How many */
            findings: number;
            reviewer: components["schemas"]["PersonRef"] | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            decideBy: string | null;
            /**
             * Format: date-time
             * @description Until when an objection to its refusal is to be answered
             */
            objectionDecideBy: string | null;
            version: number;
        };
        /** @description How many there are; 10000 stands for so many and more */
        CountedTo: number;
        CaseList: {
            items: components["schemas"]["Case"][];
            total: components["schemas"]["CountedTo"];
        };
        /** @enum {string} */
        FindingCode: "DOCUMENT_MISSING" | "ANNUAL_TAX_OLD" | "NAME_MISMATCH" | "SAME_FILE_TWICE" | "UKW_EXPIRED" | "DUPLICATE_REPORTER" | "SAME_COMPANY" | "SAME_LOCATION" | "SAME_ANALYTICS" | "SAME_BANK_ACCOUNT" | "CHIEF_LEVEL_TOO_LOW" | "UKW_BIRTH_DATE_DIFFERS" | "IMAGE_BLURRED" | "MEDIA_TOO_YOUNG" | "PRINTER_LETTER_MISSING" | "ISSUE_GAP" | "BANK_HOLDER_DIFFERS" | "VALIDITY_TOO_SHORT" | "ISSUED_TOO_LONG_AGO" | "LICENCE_EXPIRED" | "STREAMING_ONLY" | "SIGNER_NOT_DIRECTOR" | "LEGAL_FORM_NOT_PRESS" | "KBLI_NOT_PRESS" | "FORMAT_SUSPECT" | "TITLE_LIKE_STATE_BODY" | "NAME_IN_MASTHEAD_DIFFERS";
        /**
         * @description Every finding code, the reasons that only a person gives, and BEYOND_QUOTA, which the ranked list alone gives
         * @enum {string}
         */
        ReasonCode: "DOCUMENT_MISSING" | "ANNUAL_TAX_OLD" | "NAME_MISMATCH" | "SAME_FILE_TWICE" | "UKW_EXPIRED" | "DUPLICATE_REPORTER" | "SAME_COMPANY" | "SAME_LOCATION" | "SAME_ANALYTICS" | "SAME_BANK_ACCOUNT" | "CHIEF_LEVEL_TOO_LOW" | "UKW_BIRTH_DATE_DIFFERS" | "IMAGE_BLURRED" | "MEDIA_TOO_YOUNG" | "PRINTER_LETTER_MISSING" | "ISSUE_GAP" | "BANK_HOLDER_DIFFERS" | "VALIDITY_TOO_SHORT" | "ISSUED_TOO_LONG_AGO" | "LICENCE_EXPIRED" | "STREAMING_ONLY" | "SIGNER_NOT_DIRECTOR" | "LEGAL_FORM_NOT_PRESS" | "KBLI_NOT_PRESS" | "FORMAT_SUSPECT" | "TITLE_LIKE_STATE_BODY" | "NAME_IN_MASTHEAD_DIFFERS" | "NOT_READABLE" | "NOT_VALID" | "NOT_ELIGIBLE" | "NOT_COMPLETED" | "BEYOND_QUOTA" | "OTHER";
        /**
         * @description Those of ReasonCode that a person may give
         * @enum {string}
         */
        GivenReasonCode: "DOCUMENT_MISSING" | "ANNUAL_TAX_OLD" | "NAME_MISMATCH" | "SAME_FILE_TWICE" | "UKW_EXPIRED" | "DUPLICATE_REPORTER" | "SAME_COMPANY" | "SAME_LOCATION" | "SAME_ANALYTICS" | "SAME_BANK_ACCOUNT" | "CHIEF_LEVEL_TOO_LOW" | "UKW_BIRTH_DATE_DIFFERS" | "IMAGE_BLURRED" | "MEDIA_TOO_YOUNG" | "PRINTER_LETTER_MISSING" | "ISSUE_GAP" | "BANK_HOLDER_DIFFERS" | "VALIDITY_TOO_SHORT" | "ISSUED_TOO_LONG_AGO" | "LICENCE_EXPIRED" | "STREAMING_ONLY" | "SIGNER_NOT_DIRECTOR" | "LEGAL_FORM_NOT_PRESS" | "KBLI_NOT_PRESS" | "FORMAT_SUSPECT" | "TITLE_LIKE_STATE_BODY" | "NAME_IN_MASTHEAD_DIFFERS" | "NOT_READABLE" | "NOT_VALID" | "NOT_ELIGIBLE" | "NOT_COMPLETED" | "OTHER";
        Finding: {
            code: components["schemas"]["FindingCode"];
            label: components["schemas"]["Texts"];
            requirementCode: string | null;
            detail: components["schemas"]["Texts"];
            /** @description Number of the other application */
            against: string | null;
            dossierVersion: number;
        };
        /** @enum {string} */
        JudgementResult: "PASSED" | "FAILED";
        Judgement: {
            requirementCode: components["schemas"]["RequirementCode"];
            result: components["schemas"]["JudgementResult"];
            note: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @description In a reviewer's own words */
        Note: string | null;
        JudgementInput: {
            result: components["schemas"]["JudgementResult"];
            note?: components["schemas"]["Note"];
        };
        JudgementsInput: {
            judgements: {
                requirementCode: components["schemas"]["RequirementCode"];
                result: components["schemas"]["JudgementResult"];
                note?: components["schemas"]["Note"];
            }[];
        };
        Completion: {
            items: components["schemas"]["OutcomeItem"][];
            /** Format: date-time */
            dueAt: string;
        };
        CaseHistoryEntry: {
            version: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            code: "CASE_OPENED" | "CHECKS_COMPLETED" | "REVIEW_STARTED" | "REVIEW_RELEASED" | "REQUIREMENT_JUDGED" | "COMPLETION_REQUESTED" | "APPLICATION_RECOMMENDED" | "APPLICATION_PROPOSED" | "APPLICATION_REFUSED" | "OBJECTION_FILED" | "OBJECTION_UPHELD" | "OBJECTION_DISMISSED" | "OBJECTION_HELD" | "OBJECTION_BEGUN";
            /** @description The name of somebody of the office; null of others, whom `byKind` says */
            by: string | null;
            /**
             * @description In which role; a name is not for comparing
             * @enum {string}
             */
            byKind: "SYSTEM" | "OFFICE" | "APPLICANT";
            words: {
                [key: string]: unknown;
            };
        };
        /** @description Of this outlet's type only; the definitions of the fields are in the dossier */
        CaseRequirement: {
            code: components["schemas"]["RequirementCode"];
            label: components["schemas"]["Texts"];
            obligation: components["schemas"]["Obligation"];
        };
        CaseDocument: {
            requirementCode: components["schemas"]["RequirementCode"];
            pages: number;
        };
        CaseDetail: {
            /** Format: uuid */
            applicationId: string;
            number: string;
            /** Format: uuid */
            periodId: string;
            outletName: string;
            companyName: string;
            outletType: components["schemas"]["OutletType"];
            state: components["schemas"]["CaseState"];
            reviewer: components["schemas"]["PersonRef"] | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            decideBy: string | null;
            version: number;
        } & {
            dossierVersion: number;
            findings: components["schemas"]["Finding"][];
            /** @description Of the dossier versions before */
            earlierFindings: components["schemas"]["Finding"][];
            judgements: components["schemas"]["Judgement"][];
            requirements: components["schemas"]["CaseRequirement"][];
            documents: components["schemas"]["CaseDocument"][];
            completion: components["schemas"]["Completion"] | null;
            /** @description null until the checks are finished */
            proposedTier: number | null;
            /** @description Of the recommendation */
            tier: number | null;
            /** @description Where the period has a quota: what waits for its line to be drawn, or was refused by it */
            proposal?: components["schemas"]["Proposal"] | null;
            /** @description Of the refusal */
            reasons: components["schemas"]["OutcomeItem"][];
            /**
             * Format: date-time
             * @description Of a refusal: until when it may be objected to; null while that is held
             */
            objectUntil?: string | null;
            /**
             * Format: date-time
             * @description Since when the time for an objection does not run: the letter of refusal came back
             */
            objectionHeldSince?: string | null;
            objection?: components["schemas"]["Objection"] | null;
            history: components["schemas"]["CaseHistoryEntry"][];
        };
        Proposal: {
            tier: number;
            /** @description A name */
            by: string;
            /** Format: date-time */
            at: string;
        };
        RecommendationInput: {
            tier: number;
            note?: components["schemas"]["Note"];
        };
        CompletionRequestInput: {
            items: components["schemas"]["CompletionItemInput"][];
        };
        CompletionItemInput: {
            requirementCode: components["schemas"]["RequirementCode"];
            reasonCode: components["schemas"]["GivenReasonCode"];
            note?: components["schemas"]["Note"];
        };
        RefusalInput: {
            reasons: components["schemas"]["RefusalReasonInput"][];
        };
        RefusalReasonInput: {
            requirementCode?: string | null;
            reasonCode: components["schemas"]["GivenReasonCode"];
            note?: components["schemas"]["Note"];
        };
        OutcomeItem: {
            requirementCode: string | null;
            requirementLabel: components["schemas"]["Texts"] | null;
            reasonCode: components["schemas"]["ReasonCode"];
            reasonLabel: components["schemas"]["Texts"];
            note: string | null;
        };
        CaseOutcome: {
            /** Format: uuid */
            applicationId: string;
            number: string;
            state: components["schemas"]["CaseState"];
            dossierVersion: number;
            /** @description Of the recommendation */
            tier: number | null;
            /** @description To complete */
            items: components["schemas"]["OutcomeItem"][];
            /** @description Of the refusal */
            reasons: components["schemas"]["OutcomeItem"][];
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /**
             * Format: date-time
             * @description Of a refusal: until when it may be objected to; null where it was not counted yet when it was given, and while it is held
             */
            objectUntil?: string | null;
            /**
             * Format: date-time
             * @description Since when the time for an objection does not run: the letter of refusal came back. It begins on the day on which the office tells its applicant in another way
             */
            objectionHeldSince?: string | null;
            objection?: components["schemas"]["Objection"] | null;
        };
        /** @description What an applicant says against a refusal, and what the office answered */
        Objection: {
            text: string;
            /** Format: date-time */
            filedAt: string;
            /**
             * Format: date-time
             * @description Until when the office answers, strictly before; what is not answered by then is taken as upheld
             */
            decideBy: string;
            answer: components["schemas"]["ObjectionAnswer"] | null;
        };
        ObjectionAnswer: {
            upheld: boolean;
            /** @description Why, as the applicant reads it */
            words: string;
            /** Format: date-time */
            at: string;
        };
        ObjectionInput: {
            text: string;
        };
        ObjectionAnswerInput: {
            upheld: boolean;
            words: string;
        };
        Dossier: {
            /** Format: uuid */
            applicationId: string;
            /** @description The account that applied; not there in a dossier of before */
            applicantId?: string;
            number: string;
            version: number;
            digest: components["schemas"]["Sha256"];
            /** Format: date-time */
            receivedAt: string;
            period: components["schemas"]["DossierPeriod"];
            company: components["schemas"]["DossierCompany"];
            outlet: components["schemas"]["DossierOutlet"];
            requirements: components["schemas"]["Requirement"][];
            documents: components["schemas"]["DossierDocument"][];
        };
        DossierPeriod: {
            /** Format: uuid */
            id: string;
            code: string;
            policy: components["schemas"]["Policy"];
            budgetYear: number;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @description Whose clock counted; null in a dossier from before it was told */
            zone?: string | null;
            /** @description True where the period has a quota that is held, else not there */
            ranked?: boolean;
        };
        DossierCompany: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description As of Company; not there in a dossier from before it was told */
            npwpBranch?: string | null;
        } & components["schemas"]["CompanyInput"];
        DossierOutlet: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            companyId: string;
            version: number;
        } & components["schemas"]["OutletInput"];
        DossierDocument: {
            requirementCode: components["schemas"]["RequirementCode"];
            fileName: string;
            contentType: string;
            sizeBytes: number;
            sha256: components["schemas"]["Sha256"];
            pages: number;
            sharpness: number | null;
            fields: components["schemas"]["FieldValues"];
        };
        /**
         * @description Off, but for WORKED: a Saturday or Sunday on which the office works
         * @enum {string}
         */
        CalendarDayKind: "NATIONAL_HOLIDAY" | "JOINT_LEAVE" | "SPECIAL_DAY_OFF" | "WORKED";
        Calendar: {
            version: number;
            /**
             * Format: date
             * @description The end of the last year that has national holidays without a gap from this one on
             */
            coveredUntil: string;
            /** @description Until then; below 0 where this year has none */
            daysLeft: number;
            /** @description Sixty days are left or fewer */
            runsOut: boolean;
            /**
             * Format: date
             * @description The first day that may have an entry
             */
            firstDay: string;
            /**
             * Format: date
             * @description The last day that may have an entry now
             */
            lastDay: string;
            /** @description Those that have entries */
            years: components["schemas"]["CalendarYear"][];
        };
        CalendarYear: {
            year: number;
            entries: number;
        };
        CalendarDayInput: {
            kind: components["schemas"]["CalendarDayKind"];
            name: string;
            /** @description What says so, such as the number of a decree */
            source?: string | null;
        };
        NewCalendarDay: {
            /** Format: date */
            day: string;
        } & components["schemas"]["CalendarDayInput"];
        CalendarEntry: {
            /** Format: date */
            day: string;
            kind: components["schemas"]["CalendarDayKind"];
            name: string;
            source: string | null;
        };
        /** @enum {string} */
        OfficeRole: "reviewer" | "decree-officer" | "signatory" | "auditor" | "operator" | "administrator" | "editor";
        /**
         * @description INVITED until a password is chosen
         * @enum {string}
         */
        PersonState: "INVITED" | "ACTIVE" | "DISABLED";
        NamedPerson: {
            /** Format: uuid */
            id: string;
            /** @description Empty of somebody who is no longer there */
            name: string;
        };
        PersonAbsence: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Included
             */
            until: string;
            /** @description Whether today is one of its days */
            now: boolean;
            standIn: components["schemas"]["NamedPerson"] | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            /** @description With which they sign in, as a form of decrees names its signatories */
            account: string;
            name: string;
            email: string;
            roles: components["schemas"]["OfficeRole"][];
            state: components["schemas"]["PersonState"];
            /** @description Whether a one-time code or a passkey is set up */
            secondFactor: boolean;
            absence: components["schemas"]["PersonAbsence"] | null;
            /**
             * Format: date-time
             * @description Of one person alone, as long as Keycloak remembers
             */
            lastSignInAt: string | null;
            /** @description Of one person alone: whether the account is of another office as well */
            elsewhere: boolean | null;
            /** @description 0 of somebody who was never changed here */
            version: number;
        };
        PersonList: {
            items: components["schemas"]["Person"][];
            total: number;
        };
        NewPerson: {
            /** @description One word is a whole name */
            name: string;
            /** @example rina@media.example */
            email: string;
            roles: string[];
            /**
             * @description Of the letter; `id` when left out
             * @enum {string}
             */
            language?: "id" | "en";
            /** @description The key of an office of one's own; an administrator of the first may invite the administrators of another. Anything else is not there (404). */
            office?: string;
        };
        PersonRoles: {
            roles: string[];
        };
        PersonAbsenceInput: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Included
             */
            until: string;
            /** Format: uuid */
            standIn?: string | null;
        };
        PersonSide: {
            state: components["schemas"]["PersonState"];
            roles: components["schemas"]["OfficeRole"][];
            absence: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                standIn: components["schemas"]["NamedPerson"] | null;
            } | null;
        };
        /** @enum {string} */
        PersonChangeKind: "INVITED" | "INVITED_AGAIN" | "JOINED" | "LEFT" | "ROLES_CHANGED" | "DISABLED" | "ENABLED" | "ABSENT" | "RETURNED";
        PersonChange: {
            person: components["schemas"]["NamedPerson"];
            /** @description Of the person */
            version: number;
            kind: components["schemas"]["PersonChangeKind"];
            /** Format: date-time */
            at: string;
            /** @description The name of whoever did it; empty of somebody who is no longer there */
            by: string;
            before: components["schemas"]["PersonSide"] | null;
            after: components["schemas"]["PersonSide"];
        };
        PersonChangeList: {
            items: components["schemas"]["PersonChange"][];
            total: number;
        };
        OfficeName: {
            /** @description In Indonesian */
            id: string;
            /** @description In English */
            en: string;
        };
        /** @enum {string} */
        OfficeKind: "DEPARTMENT" | "AGENCY" | "MAYORS_OFFICE" | "REGENTS_OFFICE" | "SECRETARIAT" | "OTHER";
        /** @enum {string} */
        OfficeZone: "Asia/Jakarta" | "Asia/Pontianak" | "Asia/Makassar" | "Asia/Jayapura";
        Office: {
            /**
             * @description Its word for itself; it never changes
             * @example kominfo-contoh
             */
            id: string;
            /**
             * @description By which lists ask for what is its own, and the name of its group in Keycloak; `first` of the first office
             * @example kominfo-contoh
             */
            key: string;
            name: components["schemas"]["OfficeName"];
            shortName: components["schemas"]["OfficeName"];
            kind: components["schemas"]["OfficeKind"];
            /** @description The city or regency whose office it is */
            region: string;
            zone: components["schemas"]["OfficeZone"];
            /**
             * @description What people call the zone
             * @example WITA
             */
            zoneName: string;
            address: string;
            /** @description Of the office, as phone and website; of no person */
            email: string | null;
            phone: string | null;
            website: string | null;
            /** @description White can be read on it, and it on white */
            colour: string;
            /** @description The SHA-256 of its picture at `/api/offices/{key}/emblem/{sha256}`; null where it has none */
            emblem: string | null;
            status: components["schemas"]["OfficeStatus"];
            languages: components["schemas"]["OfficeLanguages"];
            version: number;
        };
        /** @description In which it speaks to people: letters, pages of procedures, releases. Indonesian always */
        OfficeLanguages: ("id" | "en")[];
        /**
         * @description In a closed office nothing new begins: no period, no draft of an application. Its public pages and what has begun go on
         * @enum {string}
         */
        OfficeStatus: "OPEN" | "CLOSED";
        OfficeList: {
            items: components["schemas"]["Office"][];
            total: number;
        };
        OwnOffice: {
            /**
             * @description By which lists ask for what is its own
             * @example first
             */
            key: string;
            name: components["schemas"]["OfficeName"];
            shortName: components["schemas"]["OfficeName"];
            zone: components["schemas"]["OfficeZone"];
            roles: components["schemas"]["Role"][];
        };
        OwnOfficeList: {
            items: components["schemas"]["OwnOffice"][];
            total: number;
        };
        NewOffice: {
            /** @description Its word for itself; it never changes */
            slug: string;
            office: components["schemas"]["OfficeInput"];
        };
        OfficeNameInput: {
            id: string;
            en: string;
        };
        OfficeShortNameInput: {
            id: string;
            en: string;
        };
        OfficeInput: {
            name: components["schemas"]["OfficeNameInput"];
            /** @description For heads of pages */
            shortName: components["schemas"]["OfficeShortNameInput"];
            kind: components["schemas"]["OfficeKind"];
            region: string;
            zone: components["schemas"]["OfficeZone"];
            address: string;
            /** @example dinas@kota.example */
            email?: string | null;
            /** @example (0251) 832-1075 */
            phone?: string | null;
            /** @example https://kota.example/ */
            website?: string | null;
            /** @description At least 4.5 : 1 to white */
            colour: string;
            /** @description As they are when left out, and both of a new office; without `id` (`language-needed`) or with another (`language-unknown`) refused */
            languages?: components["schemas"]["OfficeLanguages"];
        };
        OfficeFieldChange: {
            /** @description As in the input, such as `name.en` */
            field: string;
            before: string | null;
            after: string | null;
        };
        OfficeVersion: {
            version: number;
            /** Format: date-time */
            at: string;
            /** @description The name of whoever changed it; empty of the first version */
            by: string;
            changes: components["schemas"]["OfficeFieldChange"][];
        };
        OfficeVersionList: {
            items: components["schemas"]["OfficeVersion"][];
            total: number;
        };
        CaseHandOver: {
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
            /** @description One of the own offices, by its key; the first of them when left out */
            office?: string;
        };
        CasesHandedOver: {
            handedOver: number;
            /** @description Stays where it is */
            left: number;
        };
        CalendarDay: components["schemas"]["CalendarEntry"] & {
            version: number;
            /** Format: date-time */
            changedAt: string;
            /** @description The name of whoever entered or changed it last */
            changedBy: string;
        };
        CalendarDayList: {
            items: components["schemas"]["CalendarDay"][];
            total: number;
        };
        /** @enum {string} */
        CalendarAct: "ADDED" | "CHANGED" | "REMOVED";
        CalendarChange: {
            /** @description Of the calendar; what was changed together has the same */
            version: number;
            /** Format: date */
            day: string;
            act: components["schemas"]["CalendarAct"];
            /** Format: date-time */
            at: string;
            /** @description The name of whoever did it */
            by: string;
            before: components["schemas"]["CalendarEntry"] | null;
            after: components["schemas"]["CalendarEntry"] | null;
        };
        CalendarChangeList: {
            items: components["schemas"]["CalendarChange"][];
            total: number;
        };
        CalendarLine: {
            /** @description Where it begins in the file, from 1 */
            line: number;
            /** Format: date */
            day: string;
            kind: components["schemas"]["CalendarDayKind"];
            name: string;
        };
        /** @enum {string} */
        CalendarLeftOutReason: "LINE_UNREADABLE" | "EVENT_NOT_CLOSED" | "DATE_MISSING" | "DATE_UNREADABLE" | "END_BEFORE_START" | "EVENT_TOO_LONG" | "NOT_ALL_DAY" | "REPEATS" | "CANCELLED" | "OBSERVANCE" | "NAME_MISSING" | "NAME_UNREADABLE" | "KIND_UNKNOWN" | "DAY_TOO_EARLY" | "DAY_TOO_FAR" | "DAY_NOT_OFF" | "DAY_TWICE";
        CalendarLeftOut: {
            line: number;
            reason: components["schemas"]["CalendarLeftOutReason"];
            /** @description What stands there, cut short */
            text: string;
        };
        CalendarContradiction: {
            file: components["schemas"]["CalendarLine"];
            calendar: components["schemas"]["CalendarEntry"];
        };
        CalendarImportPreview: {
            /** @description Of the calendar on which it was made */
            version: number;
            added: components["schemas"]["CalendarLine"][];
            same: components["schemas"]["CalendarLine"][];
            contradicting: components["schemas"]["CalendarContradiction"][];
            /** @description What cannot be taken */
            leftOut: components["schemas"]["CalendarLeftOut"][];
        };
        CalendarImported: {
            added: number;
            replaced: number;
            /** @description Days that stay as they were */
            kept: number;
            leftOut: number;
        };
        /** @enum {string} */
        DecreeState: "DRAFTED" | "NUMBERED" | "SIGNATURE_UNKNOWN" | "ISSUED" | "DISCARDED" | "VOIDED";
        Candidate: {
            /** Format: uuid */
            applicationId: string;
            /**
             * @description The key of the office whose it is
             * @example first
             */
            office?: string;
            applicationNumber: string;
            /** Format: uuid */
            periodId: string;
            /** Format: uuid */
            outletId: string;
            outletName: string;
            companyName: string;
            outletType: components["schemas"]["OutletType"];
            tier: number;
            /** @description What was recommended */
            dossierVersion: number;
            /** @description An account's id; who may not sign */
            reviewerId: string;
            /** Format: date-time */
            recommendedAt: string;
        };
        CandidateList: {
            items: components["schemas"]["Candidate"][];
            total: number;
        };
        NewDecree: {
            /** Format: uuid */
            periodId: string;
            applicationIds: string[];
            minutesNumber: string;
            /**
             * Format: date
             * @description From the year 2000 to today
             */
            minutesDate: string;
            /**
             * Format: date
             * @description From today to the year 2199
             */
            validUntil: string;
            /** @description The office's own where it is null or absent */
            title?: string | null;
        };
        DecreeEntry: {
            annexNumber: number;
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            outletName: string;
            companyName: string;
            outletType: components["schemas"]["OutletType"];
            /** @description `–` where the dossier names nobody */
            responsibleEditor: string;
            /** @description `–` where the dossier names nobody */
            reporter: string;
            tier: number;
            effect?: components["schemas"]["DecreeEffect"];
            was?: components["schemas"]["DecreeEntryBefore"] | null;
            reason?: components["schemas"]["RevocationReason"] | null;
            reasonText?: string | null;
            hearing?: components["schemas"]["DocumentRef"] | null;
        };
        DecreePartnerList: {
            items: components["schemas"]["DecreeEntry"][];
            total: number;
        };
        /**
         * @description What a decree does to the list of partners
         * @enum {string}
         */
        DecreeKind: "NAMING" | "AMENDMENT" | "CORRECTION" | "REVOCATION_IN_PART" | "REVOCATION";
        /** @enum {string} */
        DecreeChangeKind: "AMENDMENT" | "CORRECTION" | "REVOCATION_IN_PART" | "REVOCATION";
        /**
         * @description What a row does to the outlet in it
         * @enum {string}
         */
        DecreeEffect: "NAMED" | "CORRECTED" | "REVOKED";
        /** @enum {string} */
        RevocationReason: "OWN_REQUEST" | "REQUIREMENT_LOST" | "OBLIGATION_BREACHED" | "FALSE_STATEMENT" | "CEASED" | "DECREE_REVOKED" | "OTHER";
        /** @description What stood in a corrected row before; null where it is not different */
        DecreeEntryBefore: {
            outletName: string | null;
            companyName: string | null;
            responsibleEditor: string | null;
            reporter: string | null;
            tier: number | null;
        };
        NewDecreeChange: {
            kind: components["schemas"]["DecreeChangeKind"];
            /** @description Printed under Menimbang, after "bahwa" */
            ground: string;
            /** @description Those of the first decree where neither is given */
            minutesNumber?: string | null;
            /**
             * Format: date
             * @description From the year 2000 to today
             */
            minutesDate?: string | null;
            /** @description Candidates of the same period */
            added?: string[] | null;
            corrected?: components["schemas"]["DecreeCorrection"][] | null;
            revoked?: components["schemas"]["DecreeRevocation"][] | null;
        };
        /** @description What is null or absent stays as it is */
        DecreeCorrection: {
            /** Format: uuid */
            applicationId: string;
            outletName?: string | null;
            companyName?: string | null;
            responsibleEditor?: string | null;
            reporter?: string | null;
            /** @description By an amendment alone */
            tier?: number | null;
        };
        DecreeRevocation: {
            /** Format: uuid */
            applicationId: string;
            /** @enum {string} */
            reason: "OWN_REQUEST" | "REQUIREMENT_LOST" | "OBLIGATION_BREACHED" | "FALSE_STATEMENT" | "CEASED" | "OTHER";
            /** @description Printed beside the reason; needed where that is OTHER */
            text?: string | null;
            /** @description Of the record of what the partner said before; with its date or not at all */
            hearingNumber?: string | null;
            /**
             * Format: date
             * @description From the year 2000 to today
             */
            hearingDate?: string | null;
        };
        /**
         * @description How an issued decree stands today
         * @enum {string}
         */
        DecreeStanding: "VALID" | "CHANGED" | "REVOKED" | "EXPIRED";
        /** @description The decree that this one changes */
        DecreeChanged: {
            /** Format: uuid */
            id: string;
            number: string;
            publicCode: string;
            /** Format: date */
            decreedOn: string;
            title: string;
        };
        DecreeLink: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DecreeKind"];
            state: components["schemas"]["DecreeState"];
            number: string | null;
            publicCode: string | null;
            /** Format: date */
            decreedOn: string | null;
        };
        Decree: {
            /** Format: uuid */
            id: string;
            /**
             * @description The key of the office whose it is
             * @example first
             */
            office?: string;
            version: number;
            /** Format: uuid */
            periodId: string;
            title: string;
            kind?: components["schemas"]["DecreeKind"];
            state: components["schemas"]["DecreeState"];
            number: string | null;
            publicCode: string | null;
            entryCount: number;
            /** Format: date */
            decreedOn: string | null;
            /** Format: date */
            validUntil: string;
        };
        DecreeList: {
            items: components["schemas"]["Decree"][];
            total: number;
        };
        DecreeFailure: {
            code: string;
            /** Format: date-time */
            at: string;
        };
        DecreeDetail: components["schemas"]["Decree"] & {
            budgetYear: number;
            /** @description In the order of the annex */
            entries: components["schemas"]["DecreeEntry"][];
            announcement: components["schemas"]["DocumentRef"];
            minutes: components["schemas"]["DocumentRef"];
            drafter: components["schemas"]["PersonRef"];
            /** Format: date-time */
            draftedAt: string;
            signer: components["schemas"]["PersonRef"] | null;
            failure: components["schemas"]["DecreeFailure"] | null;
            pdfSha256: components["schemas"]["Sha256"] | null;
            /** Format: date-time */
            issuedAt: string | null;
            /** @description The version of the form with which it was drafted */
            formVersion?: number;
            /** @description Of the unsigned file that waits for a signature from outside */
            handedOutSha256: components["schemas"]["Sha256"] | null;
            /** @description Why its number was given up */
            voidReason: string | null;
            /** @description Why it changes another decree */
            ground?: string | null;
            changes?: components["schemas"]["DecreeChanged"] | null;
            /** @description What changes it, drafts among it, in the order of drafting */
            changedBy?: components["schemas"]["DecreeLink"][];
            /** @description Of a first decree that is issued */
            standing?: components["schemas"]["DecreeStanding"] | null;
            /** @description Of SIGNATURE_UNKNOWN */
            sending?: components["schemas"]["DecreeSending"] | null;
            /** @description Of an issued one, which is verified again every day */
            check?: components["schemas"]["DecreeCheck"] | null;
        };
        DecreeSending: {
            attempt: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description Nothing more comes after it by itself
             */
            answerBy: string;
        };
        DecreeCheck: {
            /** @description `valid`, `file-missing`, or what is wrong with the signature */
            result: string;
            /** Format: date-time */
            checkedAt: string;
            /**
             * Format: date-time
             * @description From when on it is so; none while it was never otherwise
             */
            since: string | null;
        };
        /** @description One of passphrase and oneTimeCode */
        SignInput: {
            /** Format: password */
            passphrase?: string;
            /** Format: password */
            oneTimeCode?: string;
            /** @description Where BSrE does not know the signatory by the e-mail address of their account */
            nik?: string;
        };
        SigningMeans: {
            /** @description Whether the signatory says one in each signature */
            passphrase: boolean;
            /** @description The address under which the service is asked for them, if they give no NIK */
            knownAs: string;
        };
        WaitingCount: {
            of: string;
            count: number;
        };
        WaitingDecree: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            periodId: string;
            title: string;
            kind: components["schemas"]["DecreeKind"];
            state: components["schemas"]["DecreeState"];
            number: string | null;
            /**
             * Format: date-time
             * @description When it was drafted
             */
            since: string;
            /** @description Why the last attempt ended */
            failure: string | null;
            /** @description Whether its file is away to be signed */
            handedOut: boolean;
            /** @description Of the decree that it changes */
            changesNumber: string | null;
            drafterName: string;
            /** @description Who drafted it does not sign it */
            draftedByCaller: boolean;
            entryCount: number;
            tiers: components["schemas"]["WaitingCount"][];
            outletTypes: components["schemas"]["WaitingCount"][];
            effects: components["schemas"]["WaitingCount"][];
        };
        WaitingDecreeList: {
            items: components["schemas"]["WaitingDecree"][];
            total: number;
        };
        SignedDecreeUpload: {
            /** Format: binary */
            file: Blob;
        };
        DecreeSequence: {
            office: string;
            /** @description This year of the office */
            year: number;
            /** @description Whose sequence its numbers of this year are of; null where it is its own */
            keeper: components["schemas"]["SequenceOffice"] | null;
            /** @description In which it is one of the two, the newest first; at most 50 */
            sharings: components["schemas"]["SequenceSharing"][];
            /** @description The other offices with the same clock */
            mayBeAsked: components["schemas"]["SequenceOffice"][];
        };
        SequenceOffice: {
            key: string;
            titleIndonesian: string;
            titleEnglish: string;
        };
        SequenceSharing: {
            /** Format: uuid */
            id: string;
            office: components["schemas"]["SequenceOffice"];
            keeper: components["schemas"]["SequenceOffice"];
            fromYear: number;
            /** @description The last year, once it was ended; before fromYear where it never began */
            untilYear: number | null;
            state: components["schemas"]["SequenceSharingState"];
            /** Format: int64 */
            version: number;
            asked: components["schemas"]["SequenceSharingStep"];
            answered: components["schemas"]["SequenceSharingStep"] | null;
            ended: components["schemas"]["SequenceSharingStep"] | null;
        };
        /** @enum {string} */
        SequenceSharingState: "ASKED" | "AGREED" | "DECLINED" | "WITHDRAWN" | "ENDED";
        SequenceSharingStep: {
            by: components["schemas"]["PersonRef"];
            /** Format: date-time */
            at: string;
            reason: string;
        };
        NewSequenceSharing: {
            /** @description The office whose sequence it is */
            keeper: string;
            /** @description This year or the next */
            fromYear: number;
            reason: string;
        };
        /** @enum {string} */
        DecreePaper: "A4" | "F4";
        /**
         * @description The letters of a decree, embedded in it: a Bookman, or a sans as wide as Arial
         * @enum {string}
         */
        DecreeTypeface: "BOOKMAN" | "SANS";
        /** @description Margins in millimetres and letters in points. The annex lies across: it has the margins above and below, and 20 mm at its sides */
        DecreeLayout: {
            top: number;
            /** @description With the footer in it */
            bottom: number;
            left: number;
            right: number;
            typeface: components["schemas"]["DecreeTypeface"];
            size: number;
        };
        /**
         * @description Of a department, or of the regional head, who has neither department nor address in it
         * @enum {string}
         */
        LetterheadKind: "DEPARTMENT" | "REGIONAL_HEAD";
        /** @description What every decree says besides its own facts */
        DecreeForm: {
            paper: components["schemas"]["DecreePaper"];
            layout: components["schemas"]["DecreeLayout"];
            title: string;
            place: string;
            signingOffice: string;
            letterhead: components["schemas"]["DecreeLetterhead"];
            recitals: string[];
            legalBasis: components["schemas"]["LegalBasis"][];
            noted: string[];
            clauses: components["schemas"]["DecreeClause"][];
            copies: string[];
            number: components["schemas"]["DecreeNumbering"];
            signatories: components["schemas"]["DecreeSignatory"][];
        };
        DecreeLetterhead: {
            kind: components["schemas"]["LetterheadKind"];
            government: string;
            office: string | null;
            region: string;
            address: string | null;
            contact: string | null;
            /** @description The SHA-256 of the emblem that the office had when the form was saved; null where it had none. It is never sent */
            emblem: string | null;
        };
        LegalBasis: {
            text: string;
            /**
             * Format: date
             * @description When the office last checked that it is in force and cited right
             */
            verifiedOn: string | null;
        };
        DecreeClause: {
            text: string;
            points: string[];
        };
        DecreeNumbering: {
            /** @description With `{sequence}` and `{year}`, and `{romanMonth}` if wanted */
            pattern: string;
            /** @description The first number of startYear; every other year begins with 1 */
            start: number;
            startYear: number | null;
        };
        DecreeSignatory: {
            /** @description With which they sign in */
            account: string;
            /** @description `Plt.` or `Plh.` of who acts for the holder */
            acting: string | null;
            name: string;
            rank: string | null;
            /** @description NIP as printed; a regional head has neither rank nor NIP */
            number: string | null;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The last day
             */
            until: string | null;
        };
        /** @description Lines are given without the mark at their end. A sentence may name {title}, {signingOffice}, {region}, {budgetYear}, {announcementNumber}, {announcementDate}, {minutesNumber}, {minutesDate} and {validUntil}; the title, the legal basis and the copies {budgetYear} and {region} */
        DecreeFormInput: {
            paper: components["schemas"]["DecreePaper"];
            /** @description Left out or null it stays as it is in use */
            layout?: components["schemas"]["DecreeLayout"] | null;
            title: string;
            /** @description Where it is signed */
            place: string;
            /** @description As a sentence names it; its region is added where it is not there */
            signingOffice: string;
            letterhead: components["schemas"]["DecreeLetterheadInput"];
            /** @description Menimbang */
            recitals: string[];
            /** @description Mengingat */
            legalBasis: components["schemas"]["LegalBasisInput"][];
            /** @description Memperhatikan */
            noted?: string[] | null;
            /** @description KESATU and so on */
            clauses: components["schemas"]["DecreeClauseInput"][];
            /** @description Tembusan */
            copies?: string[] | null;
            number: components["schemas"]["DecreeNumberingInput"];
            signatories: components["schemas"]["DecreeSignatoryInput"][];
        };
        /** @description Of a regional head neither office, address nor contact is kept */
        DecreeLetterheadInput: {
            kind: components["schemas"]["LetterheadKind"];
            government: string;
            /** @description Needed, unless it is a regional head's */
            office?: string | null;
            region: string;
            /** @description Needed, unless it is a regional head's */
            address?: string | null;
            contact?: string | null;
            /** @description Not looked at; the letterhead has the emblem that the office has */
            emblem?: string | null;
        };
        LegalBasisInput: {
            text: string;
            /**
             * Format: date
             * @description Not after today
             */
            verifiedOn?: string | null;
        };
        DecreeClauseInput: {
            text: string;
            points?: string[] | null;
        };
        DecreeNumberingInput: {
            pattern: string;
            start?: number | null;
            /** @description This year or the next; needed where the start is not 1 */
            startYear?: number | null;
        };
        DecreeSignatoryInput: {
            account: string;
            /** @description `Plt.` or `Plh.` */
            acting?: string | null;
            name: string;
            rank?: string | null;
            number?: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            until?: string | null;
        };
        NewDecreeForm: {
            form: components["schemas"]["DecreeFormInput"];
            /** @description Kept for ever and shown to the auditor */
            reason: string;
        };
        DecreeFormVersion: {
            version: number;
            /** Format: date-time */
            inUseSince: string;
            /**
             * Format: date-time
             * @description null while it is in use
             */
            inUseUntil: string | null;
            /** @description null of the first */
            by: components["schemas"]["PersonRef"] | null;
            reason: string;
            /** @description Against the version before; of a list the lines that differ, one below the other */
            changes: components["schemas"]["DecreeFormChange"][];
            form?: components["schemas"]["DecreeForm"];
        };
        DecreeFormChange: {
            /** @description As in DecreeForm */
            field: string;
            from: string | null;
            to: string | null;
        };
        DecreeFormVersionList: {
            items: components["schemas"]["DecreeFormVersion"][];
            total: number;
        };
        /** @description Another official document */
        DocumentRef: {
            number: string;
            /** Format: date */
            date: string;
        };
        DecreeReadiness: {
            /** @description Of everybody whom it is about and every decision on which it rests; null of drafts from before */
            setSha256: string | null;
            intact: boolean;
            /** @description Whom it names otherwise than was decided since */
            outdated: components["schemas"]["OutdatedEntry"][];
            /** @description Against the last draft for the same purpose that was given up; null where there was none */
            difference: components["schemas"]["DraftDifference"] | null;
            /** @description What would be sent when it is issued */
            notices: {
                kind: components["schemas"]["NoticeKind"];
                count: number;
            }[];
            /** @description To how many accounts */
            applicants: number;
        };
        OutdatedEntry: {
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            outletName: string;
            /** @description The tier in the draft */
            drafted: number;
            /** @description By the decision of now */
            tier: number | null;
        };
        DraftDifference: {
            /** Format: uuid */
            against: string;
            /** Format: date-time */
            draftedAt: string;
            added: components["schemas"]["DraftDifferenceLine"][];
            removed: components["schemas"]["DraftDifferenceLine"][];
            changed: components["schemas"]["DraftDifferenceLine"][];
        };
        DraftDifferenceLine: {
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            outletName: string;
            tier: number;
            /**
             * Format: date-time
             * @description When it was recommended
             */
            decidedAt: string | null;
            /** @description The role of who decided */
            decidedBy: string | null;
            changes: {
                field: string;
                from: string;
                to: string;
            }[];
        };
        PublicEntry: {
            annexNumber: number;
            outletName: string;
            companyName: string;
            outletType: components["schemas"]["OutletType"];
            responsibleEditor: string;
            reporter: string;
            tier: number;
            effect?: components["schemas"]["DecreeEffect"];
            reason?: components["schemas"]["RevocationReason"] | null;
            reasonText?: string | null;
            /**
             * Format: date
             * @description First day on which another decree says something else of this outlet
             */
            lapsedOn?: string | null;
            /** @description Its key in addresses */
            partner?: string | null;
        };
        /** @description Another decree of the same chain */
        PublicDecreeLink: {
            kind: components["schemas"]["DecreeKind"];
            number: string;
            publicCode: string;
            /** Format: date */
            decreedOn: string;
        };
        PublicDecree: {
            publicCode: string;
            /**
             * @description The key of the office whose it is
             * @example first
             */
            office?: string;
            /** @description Issued, not revoked as a whole, and not past validUntil */
            valid: boolean;
            number: string;
            /** Format: date */
            decreedOn: string;
            /** Format: date */
            validUntil: string;
            signerName: string;
            signerTitle: string;
            title: string;
            entries: components["schemas"]["PublicEntry"][];
            pdfSha256: components["schemas"]["Sha256"];
            /** @description Signed with a certificate made for trials */
            testCertificate: boolean;
            kind?: components["schemas"]["DecreeKind"];
            standing?: components["schemas"]["DecreeStanding"];
            /** @description The decree that this one changes or revokes */
            changes?: components["schemas"]["PublicDecreeLink"] | null;
            /** @description In the order in which they were issued */
            changedBy?: components["schemas"]["PublicDecreeLink"][];
            onDay?: components["schemas"]["OnDay"] | null;
            /** @description Its place in the log of the register, from 0; null before it is there. The proof is at /api/public/register-log/proofs/{publicCode} */
            logEntry?: number | null;
        };
        PublicDecreeSummary: {
            publicCode: string;
            /**
             * @description The key of the office whose it is
             * @example first
             */
            office?: string;
            number: string;
            title: string;
            /** Format: date */
            decreedOn: string;
            /** Format: date */
            validUntil: string;
            valid: boolean;
            entryCount: number;
            kind?: components["schemas"]["DecreeKind"];
            standing?: components["schemas"]["DecreeStanding"];
            /** @description How many rows are still the last word about their outlet */
            standingCount?: number;
            onDay?: components["schemas"]["OnDay"] | null;
        };
        PartnerList: {
            items: components["schemas"]["Partner"][];
            /** @description 10000 stands for so many and more */
            total: number;
        };
        /** @description A medium as the published annex names it */
        Partner: {
            outletName: string;
            /**
             * @description The key of the office whose it is
             * @example first
             */
            office?: string;
            companyName: string;
            outletType: components["schemas"]["OutletType"];
            tier: number;
            /** @description null unless it is in force */
            responsibleEditor: string | null;
            /** @description null unless it is in force */
            reporter: string | null;
            decreeNumber: string;
            publicCode: string;
            /** Format: date */
            decreedOn: string;
            /**
             * Format: date
             * @description Last day on which the decree holds
             */
            validUntil: string;
            /**
             * Format: date
             * @description First day on which another decree says something else: it corrects, renews or revokes
             */
            lapsedOn?: string | null;
            lapsedByNumber?: string | null;
            lapsedByCode?: string | null;
            /** @description Its key in addresses; the same in every decree */
            partner?: string;
            standing?: components["schemas"]["PartnerStanding"];
            budgetYear?: number;
            /** @description The other name under which it was found */
            alsoNamed?: string | null;
        };
        /** @enum {string} */
        PartnerStanding: "IN_FORCE" | "EXPIRED" | "REVOKED";
        PartnerHistory: {
            partner: string;
            /**
             * @description The key of the office whose it is
             * @example first
             */
            office?: string;
            outletName: string;
            companyName: string;
            outletType: components["schemas"]["OutletType"];
            tier: number;
            standing: components["schemas"]["PartnerStanding"];
            /** Format: date */
            validUntil: string;
            /** @description null unless it is in force */
            responsibleEditor?: string | null;
            reporter?: string | null;
            /** @description In the order of the decrees; at most 500 */
            history: components["schemas"]["PartnerWord"][];
        };
        /** @description What one decree said about it */
        PartnerWord: {
            /** @enum {string} */
            effect: "NAMED" | "RENEWED" | "CHANGED" | "CORRECTED" | "REVOKED";
            outletName: string;
            companyName: string;
            tier: number;
            decreeNumber: string;
            publicCode: string;
            kind: components["schemas"]["DecreeKind"];
            /** Format: date */
            decreedOn: string;
            /** Format: date */
            validUntil: string;
            /** Format: date */
            lapsedOn?: string | null;
            reason?: components["schemas"]["RevocationReason"] | null;
            reasonText?: string | null;
        };
        /** @description SHA-256 over salt and statement is the entry, its leaf hash (RFC 6962) and the hashes make the root, and the checkpoint signs the root */
        RegisterProof: {
            format: string;
            /** @description From 0 */
            entry: number;
            /** @description Of the log at this checkpoint */
            size: number;
            /** @description What was entered, byte for byte */
            statement: string;
            /** @description 32 bytes in base64 */
            salt: string;
            /** @description From the leaf upwards, in base64 */
            hashes: string[];
            checkpoint: string;
        };
        RegisterWitnesses: {
            witnesses: components["schemas"]["RegisterWitness"][];
        };
        RegisterWitness: {
            name: string;
            /** @description Verifier key of its cosignatures (name, id and Ed25519 key) */
            key: string;
            /** @description Of the log that it has signed last */
            size: number;
            /**
             * Format: date-time
             * @description When that was
             */
            seenAt?: string | null;
            /**
             * Format: date-time
             * @description Since when it says no to what is shown here
             */
            refusedSince?: string | null;
            /**
             * @description ANOTHER_HISTORY: it has seen other entries, or more; NOT_KNOWN: it was never told of this log
             * @enum {string|null}
             */
            refusal?: "ANOTHER_HISTORY" | "NOT_KNOWN" | null;
        };
        OnDay: {
            /** Format: date */
            day: string;
            /**
             * @description NOT_YET_PUBLISHED: of an earlier day, but signed later, so that nobody could know it
             * @enum {string}
             */
            standing: "NOT_YET_IN_FORCE" | "NOT_YET_PUBLISHED" | "VALID" | "CHANGED" | "REVOKED" | "EXPIRED";
            /** @description The day is still to come; a decree that is issued until then may change it */
            foretold: boolean;
        };
        PublicDecreeList: {
            items: components["schemas"]["PublicDecreeSummary"][];
            total: number;
        };
        DigestCheck: {
            known: boolean;
            publicCode: string | null;
            number: string | null;
            standing?: components["schemas"]["DecreeStanding"] | null;
        };
        /**
         * @description PROPOSED: a correction of what is published waits for a second editor
         * @enum {string}
         */
        ReleaseState: "DRAFT" | "CHECKED" | "PUBLISHED" | "PROPOSED" | "CORRECTED" | "WITHDRAWN";
        ReleaseWords: {
            title: string;
            lead: string;
            /** @description Paragraphs, headings, lists, quotations, emphasis and links as in Markdown; whatever else becomes text */
            body: string;
            topics?: string[];
            /** Format: date-time */
            embargoUntil?: string | null;
            /** @description Of those that were uploaded for this release, in their order; where nothing is said those that it has stay */
            pictures?: components["schemas"]["PictureInput"][] | null;
        };
        NewRelease: {
            office?: string | null;
            words: components["schemas"]["ReleaseWords"];
        };
        ReleaseCorrection: {
            reason: string;
            words: components["schemas"]["ReleaseWords"];
        };
        ReleaseBody: {
            body: string;
        };
        DrawnBody: {
            /** @description Safe to stand in a page as it is */
            html: string;
        };
        Release: {
            /** Format: uuid */
            id: string;
            office: string;
            state: components["schemas"]["ReleaseState"];
            title: string;
            lead: string;
            body: string;
            /** @description The body, safe to stand in a page as it is */
            html: string;
            topics: string[];
            /** Format: date-time */
            embargoUntil: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description An account's id; who must not check it */
            writtenBy: string | null;
            checkedBy: string | null;
            proposal: components["schemas"]["ReleaseProposal"] | null;
            /** @description Why it was withdrawn */
            reason: string | null;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            /** @description In their order */
            pictures: components["schemas"]["ReleasePicture"][];
        };
        ReleasePicture: {
            sha256: string;
            /** @description What it shows */
            alt: string;
            caption: string;
            credit: string;
            /** @description Of the larger JPEG in pixels */
            width: number;
            height: number;
        };
        PictureInput: {
            sha256: string;
            alt: string;
            caption?: string | null;
            credit?: string | null;
        };
        ReleasePictureFile: {
            /** Format: binary */
            file: Blob;
        };
        KeptPicture: {
            sha256: string;
            width: number;
            height: number;
        };
        ReleaseProposal: {
            title: string;
            lead: string;
            body: string;
            html: string;
            topics: string[];
            reason: string;
            /** @description An account's id; who must not confirm it */
            by: string;
            /** @description In their order */
            pictures: components["schemas"]["ReleasePicture"][];
        };
        ReleaseRow: {
            /** Format: uuid */
            id: string;
            office: string;
            state: components["schemas"]["ReleaseState"];
            title: string;
            topics: string[];
            /** Format: date-time */
            embargoUntil: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            changedAt: string;
        };
        ReleaseList: {
            items: components["schemas"]["ReleaseRow"][];
            total: number;
        };
        ReleaseVersion: {
            /** Format: int64 */
            version: number;
            /** @enum {string} */
            step: "WRITE" | "CHECK" | "PUBLISH" | "PROPOSE" | "CORRECT" | "DECLINE" | "WITHDRAW";
            /** Format: date-time */
            at: string;
            by: string;
            byName: string;
            reason: string | null;
            title: string;
            lead: string;
            body: string;
            topics: string[];
            /** @description In their order */
            pictures: components["schemas"]["ReleasePicture"][];
        };
        ReleaseVersionList: {
            items: components["schemas"]["ReleaseVersion"][];
            total: number;
        };
        PartnerRelease: {
            /** Format: uuid */
            id: string;
            office: string;
            /** @enum {string} */
            state: "PUBLISHED" | "CORRECTED" | "WITHDRAWN";
            title: string;
            lead: string;
            /** @description Safe to stand in a page as it is */
            html: string;
            topics: string[];
            /** Format: date-time */
            embargoUntil: string | null;
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description Why it was withdrawn */
            reason: string | null;
            /** Format: int64 */
            version: number;
            /** @description Those of the reader for which evidence may be filed (`applicationId`); empty in a list */
            outlets: components["schemas"]["PartnerOutlet"][];
            /** @description In their order */
            pictures: components["schemas"]["ReleasePicture"][];
        };
        PartnerOutlet: {
            /** Format: uuid */
            applicationId: string;
            outletName: string;
        };
        PartnerReleaseList: {
            items: components["schemas"]["PartnerRelease"][];
            total: number;
        };
        /** @enum {string} */
        EvidenceKind: "PAGE" | "TEAR_SHEET" | "RECORDING" | "LOG_SHEET";
        /** @enum {string} */
        EvidenceState: "FILED" | "ACCEPTED" | "RETURNED";
        /** @enum {string} */
        EvidenceFlagCode: "SAME_PAGE" | "SAME_FILE" | "SIMILAR_WORDS" | "OTHER_DOMAIN" | "DOMAIN_UNKNOWN" | "BEFORE_PUBLICATION" | "OUTSIDE_DECREE";
        /** @description What an editor should look at; it decides nothing */
        EvidenceFlag: {
            code: components["schemas"]["EvidenceFlagCode"];
            /**
             * Format: uuid
             * @description The other evidence
             */
            evidenceId?: string | null;
            /** @description How alike the words are */
            percent?: number | null;
        };
        EvidenceInput: {
            /** @example https://media.example/berita/1 */
            url: string;
            /** Format: date */
            shownOn: string;
            edition?: string | null;
            /** @description What stands there; it finds what was shown twice in other words */
            words?: string | null;
            /**
             * Format: uuid
             * @description For which of the own outlets; without it the newest whose decree holds the day
             */
            applicationId?: string | null;
        };
        EvidenceFile: {
            /** Format: binary */
            file: Blob;
        };
        Evidence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            releaseId: string;
            releaseTitle: string;
            /** Format: uuid */
            applicationId: string;
            outletName: string;
            office: string;
            state: components["schemas"]["EvidenceState"];
            kind: components["schemas"]["EvidenceKind"];
            /** Format: date */
            shownOn: string;
            edition: string | null;
            url: string | null;
            fileSha256: string | null;
            fileName: string | null;
            /** Format: int64 */
            fileSize: number | null;
            words: string | null;
            flags: components["schemas"]["EvidenceFlag"][];
            reason: string | null;
            /** Format: date-time */
            filedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description The name of the editor */
            decidedBy: string | null;
            /** @description That its acceptance was taken back; null for partners */
            reopened: components["schemas"]["EvidenceReopened"] | null;
            /** Format: int64 */
            version: number;
        };
        EvidenceReopened: {
            reason: string;
            /** @description The name of the editor */
            by: string;
            /** Format: date-time */
            at: string;
        };
        EvidenceList: {
            items: components["schemas"]["Evidence"][];
            total: number;
        };
        CoverageRow: {
            /** @description Of the release or the application; the topic itself */
            id: string;
            name: string;
            filed: number;
            accepted: number;
            returned: number;
            flagged: number;
        };
        Coverage: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            releases: components["schemas"]["CoverageRow"][];
            partners: components["schemas"]["CoverageRow"][];
            topics: components["schemas"]["CoverageRow"][];
        };
        /** @enum {string} */
        NoticeKind: "SUBMISSION_RECEIVED" | "COMPLETION_REQUESTED" | "COMPLETION_RECEIVED" | "RECOMMENDED" | "REFUSED" | "OBJECTION_FILED" | "OBJECTION_UPHELD" | "OBJECTION_DISMISSED" | "DECREED" | "NAMED_BY_AMENDMENT" | "ENTRY_CORRECTED" | "NAMING_REVOKED" | "PERIOD_CHANGED" | "PERIOD_EXTENDED" | "PERIOD_CANCELLED" | "RELEASE_PUBLISHED" | "RELEASE_CORRECTED" | "RELEASE_WITHDRAWN";
        /**
         * @description `BOUNCED`: the mail server took it and it came back; `REACHED`: its reader was told in another way since; `SUPERSEDED`: not sent, because what it tells was over
         * @enum {string}
         */
        DeliveryState: "PENDING" | "SENT" | "FAILED" | "BOUNCED" | "REACHED" | "SUPERSEDED";
        /** @enum {string} */
        Channel: "EMAIL" | "IN_APP";
        Notice: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            /** Format: uuid */
            applicationId: string;
            /** @description Empty while the application is a draft */
            applicationNumber: string;
            outletName: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
            params: components["schemas"]["NoticeParams"];
            emailState: components["schemas"]["DeliveryState"];
        };
        /** @description What the sentence of this kind needs; every one may be absent */
        NoticeParams: {
            /**
             * Format: date-time
             * @description SUBMISSION_RECEIVED, COMPLETION_RECEIVED
             */
            receivedAt?: string;
            /**
             * Format: date-time
             * @description COMPLETION_REQUESTED
             */
            dueAt?: string;
            /** @description COMPLETION_REQUESTED, REFUSED */
            itemCount?: string;
            /**
             * Format: date-time
             * @description OBJECTION_FILED: until when it is answered
             */
            decideBy?: string;
            /** @description DECREED, NAMED_BY_AMENDMENT, ENTRY_CORRECTED, NAMING_REVOKED */
            decreeNumber?: string;
            /** @description Of the same */
            publicCode?: string;
            /** @description Of the same */
            annexNumber?: string;
            /** @description The number of the decree that it changes: NAMED_BY_AMENDMENT, ENTRY_CORRECTED, NAMING_REVOKED */
            amends?: string;
            reason?: components["schemas"]["RevocationReason"];
            /**
             * Format: uuid
             * @description PERIOD_CHANGED, PERIOD_EXTENDED, PERIOD_CANCELLED
             */
            periodId?: string;
            /** @description Of the same; the change made it */
            periodVersion?: string;
            /**
             * Format: date-time
             * @description Of the same; by this the change is found at its period, with its reason
             */
            changedAt?: string;
            /**
             * Format: date-time
             * @description Of the same; from then on nothing is taken
             */
            closesAt?: string;
            /** @description PERIOD_EXTENDED: there where the window is longer for this application and for no other */
            alone?: string;
            /**
             * Format: uuid
             * @description RELEASE_PUBLISHED, RELEASE_CORRECTED, RELEASE_WITHDRAWN
             */
            releaseId?: string;
            /** @description Of the same */
            releaseTitle?: string;
            /**
             * Format: date-time
             * @description RELEASE_PUBLISHED
             */
            embargoUntil?: string;
            /** @description RELEASE_WITHDRAWN */
            withdrawnFor?: string;
        };
        /** @description That something has changed, and never how */
        LiveHint: {
            /**
             * @description `operations` is all that a person hears who watches over the services
             * @enum {string}
             */
            kind: "application" | "case" | "decree" | "notice" | "office" | "release" | "operations";
            /**
             * Format: uuid
             * @description The application or the decree; null where a whole list is meant
             */
            id: string | null;
            /** @description The event as docs/events.md names it */
            type: string;
            /** Format: date-time */
            at: string;
        };
        NoticeList: {
            items: components["schemas"]["Notice"][];
            total: number;
            unread: number;
            /** @description How many letters to the caller came back and were not told in another way since */
            returned?: number;
        };
        Delivery: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            channel: components["schemas"]["Channel"];
            /** Format: uuid */
            applicationId: string;
            /** @description null while the application is not known yet */
            applicationNumber: string | null;
            state: components["schemas"]["DeliveryState"];
            /** @description Those already begun */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: date-time */
            doneAt: string | null;
            /**
             * @description Why the last attempt did not deliver it
             * @enum {string|null}
             */
            lastFailure: "contact-unavailable" | "mail-unavailable" | "recipient-unknown" | "address-refused" | null;
        };
        DeliveryList: {
            items: components["schemas"]["Delivery"][];
            total: components["schemas"]["CountedTo"];
        };
        ReturnedLetter: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            /** Format: uuid */
            applicationId: string;
            applicationNumber: string;
            outletName: string;
            /**
             * Format: date-time
             * @description When that happened of which it tells
             */
            createdAt: string;
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: date-time
             * @description When it was heard that it came back
             */
            bouncedAt: string;
            /**
             * @description With which it came back. As RFC 3463 counts them: 5.1.1 is no such mailbox, 5.2.2 a full one
             * @example 5.1.1
             */
            status: string | null;
            /** @description Why it was given up: `mail-unavailable`, `contact-unavailable`, `recipient-unknown`, `mailbox-full`, `letter-refused`, `past-due` */
            failure: string | null;
            /** @description How often it was sent once more */
            requeued: number;
            /** @description null while nobody has told its reader */
            reach: components["schemas"]["Reach"] | null;
        };
        Reach: {
            /** Format: date */
            on: string;
            how: components["schemas"]["ReachedBy"];
            note: string;
            /** @description Who wrote it down */
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        ReachedBy: "PHONE" | "LETTER" | "IN_PERSON";
        ReachInput: {
            /**
             * Format: date
             * @description The day on which the applicant was told, by the office's clock; not before the letter, not after today
             */
            on: string;
            how: components["schemas"]["ReachedBy"];
            note: string;
        };
        ReturnedList: {
            items: components["schemas"]["ReturnedLetter"][];
            total: components["schemas"]["CountedTo"];
        };
        Overview: {
            /** @example applicant-service */
            service: string;
            version: string;
            /**
             * Format: date-time
             * @description The service's clock; ages are counted from here
             */
            at: string;
            /** @description In the order of the process */
            stages: components["schemas"]["Stage"][];
            spine: components["schemas"]["Spine"];
            health: components["schemas"]["Health"];
        };
        Stage: {
            /** @description Name of a state of the service */
            stage: string;
            /** Format: int64 */
            count: number;
            /**
             * Format: date-time
             * @description Since when the oldest of them is in it
             */
            oldestSince: string | null;
            /** @description Its application number or decree number; null where nothing waits, and for what has no number */
            oldestNumber: string | null;
            /** @description Something must still happen to what is in it */
            waiting: boolean;
        };
        Spine: {
            /**
             * Format: int64
             * @description Events in the journal that have not left
             */
            unsent: number;
            /** Format: date-time */
            oldestUnsentSince: string | null;
            /** @description This instance sends; false while another one does */
            leading: boolean;
            /** @description Kind of the failure because of which nothing leaves */
            trouble: string | null;
            /** @description How old the event was that was applied last; 0 when none waits */
            lagSeconds: number;
            /**
             * Format: int64
             * @description Records that wait for an operator
             */
            parked: number;
            /**
             * Format: int64
             * @description Records that came early and are applied by themselves
             */
            held: number;
        };
        Health: {
            status: components["schemas"]["HealthStatus"];
            parts: components["schemas"]["HealthPart"][];
        };
        HealthPart: {
            /**
             * @example db
             * @example relay
             */
            name: string;
            status: components["schemas"]["HealthStatus"];
        };
        /** @enum {string} */
        HealthStatus: "UP" | "DOWN" | "OUT_OF_SERVICE" | "UNKNOWN";
        /**
         * @description GAP: arrived early, applied by itself later. BEHIND: something before it waits. POISON: its turn, and it could not be applied. UNKNOWN_VERSION: newer than the service knows. UNREADABLE: belongs to no stream
         * @enum {string}
         */
        ParkKind: "GAP" | "BEHIND" | "POISON" | "UNKNOWN_VERSION" | "UNREADABLE";
        /**
         * @description `version-missing`: version `causeVersion` has not arrived. `earlier-parked`: an earlier event of the stream is parked. `payload-newer`: its content has the schema version `causeVersion`, which the service does not know yet. `not-json`: its content is cut off, no JSON, or not that of such an event. `no-such-application`: the service does not know the application. `envelope`: its attributes are incomplete or unreadable. `other`: `reason` names it
         * @enum {string}
         */
        ParkCause: "version-missing" | "earlier-parked" | "payload-newer" | "not-json" | "no-such-application" | "envelope" | "other";
        ParkedStream: {
            /**
             * Format: int64
             * @description Its first record
             */
            id: number;
            /** @description The service that told it; null when the record has no readable envelope */
            source?: string | null;
            /** Format: uuid */
            aggregateId?: string | null;
            /**
             * Format: int64
             * @description The version that is applied next
             */
            expectedVersion?: number | null;
            /** Format: int64 */
            firstVersion?: number | null;
            /** Format: int64 */
            lastVersion?: number | null;
            /** Format: int64 */
            records: number;
            kind: components["schemas"]["ParkKind"];
            cause: components["schemas"]["ParkCause"];
            /**
             * Format: int64
             * @description The version that `version-missing` and `payload-newer` name; null otherwise
             */
            causeVersion: number | null;
            /** @description The same in English, as it stands in the log; for people and not to be parsed */
            reason: string;
            /** Format: date-time */
            since: string;
            /** @description The first twenty */
            recordIds: number[];
        };
        ParkedPage: {
            items: components["schemas"]["ParkedStream"][];
            /**
             * Format: int64
             * @description null on the last page
             */
            next?: number | null;
        };
        ParkedRecord: {
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["ParkKind"];
            cause: components["schemas"]["ParkCause"];
            /**
             * Format: int64
             * @description The version that `version-missing` and `payload-newer` name; null otherwise
             */
            causeVersion: number | null;
            /** @description The same in English, as it stands in the log; for people and not to be parsed */
            reason: string;
            source?: string | null;
            /** Format: uuid */
            aggregateId?: string | null;
            /** Format: int64 */
            version?: number | null;
            /** Format: uuid */
            eventId?: string | null;
            type?: string | null;
            payloadVersion: number;
            topic: string;
            partition: number;
            /** Format: int64 */
            offset: number;
            /** Format: date-time */
            since: string;
            headers: {
                [key: string]: string;
            };
            payload: components["schemas"]["MaskedPayload"];
        };
        MaskedPayload: {
            bytes: number;
            sha256: string;
            /** @description Its JSON without what could be about a person; null when it is no JSON */
            structure?: unknown;
        };
        ReleaseInput: {
            /** @example applicant-service */
            source: string;
            /** Format: uuid */
            aggregateId: string;
            reason: components["schemas"]["OperatorReason"];
            /** @default false */
            dryRun: boolean;
        };
        Released: {
            dryRun: boolean;
            /** @description Versions */
            applied: number[];
            /**
             * Format: int64
             * @description Other copies of applied versions
             */
            duplicates: number;
            /**
             * Format: int64
             * @description Records that stay parked
             */
            remaining: number;
            stoppedBy?: components["schemas"]["StreamStop"] | null;
        };
        StreamStop: {
            /** Format: int64 */
            version: number;
            /** @description The same in English, as it stands in the log; for people and not to be parsed */
            reason: string;
            cause: components["schemas"]["ParkCause"];
            /**
             * Format: int64
             * @description The version that `version-missing` and `payload-newer` name; null otherwise
             */
            causeVersion: number | null;
        };
        DiscardInput: {
            /** Format: int64 */
            id: number;
            reason: components["schemas"]["OperatorReason"];
            /** @default false */
            dryRun: boolean;
        };
        Discarded: {
            dryRun: boolean;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version?: number | null;
            sha256: string;
        };
        RepublishInput: {
            /** Format: date-time */
            since: string;
            /**
             * Format: uuid
             * @description One stream only
             */
            aggregateId?: string | null;
            reason: components["schemas"]["OperatorReason"];
            /** @default false */
            dryRun: boolean;
        };
        Republished: {
            dryRun: boolean;
            /** Format: date-time */
            since: string;
            /** Format: uuid */
            aggregateId?: string | null;
            /** Format: int64 */
            events: number;
        };
        /** @description Kept for ever and shown to the auditor; no personal data */
        OperatorReason: string;
        ReconciliationReport: {
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string;
            outcomes: components["schemas"]["ReconciliationOutcome"][];
        };
        ReconciliationOutcome: {
            invariant: string;
            about: string;
            /** @description How many ids break it */
            differences: number;
            /** @description The first twenty of them */
            examples: string[];
            /**
             * @deprecated
             * @description Why it could not be asked, in words; `unanswered` says it in a code
             */
            trouble: string | null;
            /** @description Why it could not be asked; null where it was, and in what was found before there were codes */
            unanswered: components["schemas"]["ReconciliationUnanswered"] | null;
        };
        ReconciliationUnanswered: {
            /** @enum {string} */
            code: "producer-away" | "producer-refused" | "token-unavailable" | "database-away" | "query-failed";
            /** @description Whose journal was asked for; null of what the service's own database was asked */
            service: string | null;
        };
        OperatorAction: {
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            at: string;
            /** @description An account's id */
            actor: string;
            /** @enum {string} */
            action: "RELEASE" | "DISCARD" | "REPUBLISH";
            source?: string | null;
            /** Format: uuid */
            aggregateId?: string | null;
            reason: string;
            /** @description What was answered */
            outcome: {
                [key: string]: unknown;
            };
        };
        OperatorActionPage: {
            items: components["schemas"]["OperatorAction"][];
            /**
             * Format: int64
             * @description null on the last page
             */
            next?: number | null;
        };
    };
    responses: {
        /** @description The case as it is now */
        ChangedCase: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CaseDetail"];
            };
        };
        /** @description Any other problem */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `login-required` */
        LoginRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `forbidden`: wrong role, or the CSRF token is missing (`csrf-token-missing`) */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`; also when it belongs to somebody else */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `version-conflict` with `current`, `changedBy`, `changedByName`, `changedAt`, or another stable code */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `precondition-required` */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The input or the state refuses it; `code` says why */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        Id: string;
        /** @description One of the own offices, by its key; the first of them when left out */
        OfOffice: string;
        ApplicationId: string;
        /** @description The number of the version */
        SetVersion: number;
        RequirementCode: components["schemas"]["RequirementCode"];
        SharingId: string;
        /** @description Counted from 1 */
        FormVersion: number;
        /** @description Part of the name of an outlet, a company or a journalist; without regard to case, accents, points and spaces */
        PartnerName: string;
        /** @description Of which day it is asked; today where the office is when left out */
        PartnerDay: string;
        /** @description How they stand on the day; IN_FORCE when left out */
        PartnerStatus: components["schemas"]["PartnerStanding"];
        /** @description Of the period in which they were named */
        BudgetYear: number;
        /** @description The code of the decree that has the last word about them */
        ByDecree: string;
        /** @description The code in the QR */
        PublicCode: string;
        /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
        OwnOffice: string;
        Page: number;
        Size: number;
        /** @description Whose inbox or journal */
        Service: "applicant" | "verification" | "decree" | "notification";
        Limit: number;
        /** @description The ETag that the caller saw, with its quotes */
        IfMatch: string;
        /** @description Chosen by the client, the same for every try */
        IdempotencyKey: components["schemas"]["IdempotencyKey"];
        /** @description Chosen by the client, the same for every try: the same again is answered with what the first try made */
        IdempotencyKeyIfAny: components["schemas"]["IdempotencyKey"];
        /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
        Xsrf: string;
    };
    requestBodies: never;
    headers: {
        /** @description Version of the aggregate */
        ETag: string;
        /** @description Changes with the content */
        ContentTag: string;
        /** @description Where it is */
        Location: string;
        /** @description How long it may be kept without asking again */
        CacheControl: string;
        /** @description Under which name it is kept */
        ContentDisposition: string;
        /** @description In which of the two languages it is */
        ContentLanguage: "id" | "en";
        /** @description Nothing in it is run */
        ContentSecurityPolicy: string;
        /** @description Its licence, its schema and the like */
        Link: string;
        /** @description In another language it is another */
        Vary: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Configuration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAvailability: {
        parameters: {
            query: {
                from: string;
                /** @description After `from`, at most 366 days */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Interruptions */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    login: {
        parameters: {
            query?: {
                /** @description A local path of at most 500 characters; anything else is read as `/`; without it each role begins where its work is */
                returnTo?: string;
                /** @description Of its pages: `en` for English, anything else for Indonesian */
                lang?: string;
                /** @description Asks also whoever is signed in who they are */
                again?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the sign-in page */
            302: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    register: {
        parameters: {
            query?: {
                /** @description As for `/login`; without it one begins with the own applications */
                returnTo?: string;
                /** @description Of its pages: `en` for English, anything else for Indonesian */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the registration page */
            302: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                "X-XSRF-TOKEN"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For scripts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Open it to finish signing out */
                        location: string;
                    };
                };
            };
            /** @description To `/`; to the identity provider when it could not be told */
            302: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    getDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getDocumentation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listPeriods: {
        parameters: {
            query?: {
                /** @description Only those of this office, by its key */
                office?: string;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; for administrator, signatory and auditor also those that their own office has prepared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPeriod"];
            };
        };
        responses: {
            /** @description It began before, by the same request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getPeriodTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they are shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodTerms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With its requirements */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    editPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPeriod"];
            };
        };
        responses: {
            /** @description Edited */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getProcedure: {
        parameters: {
            query?: {
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    attachToAnnouncement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The period as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getAnnouncementAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description As the announcement says it */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    removeAnnouncementAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
                /** @description As the announcement says it */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description The period as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    comparePeriodRequirements: {
        parameters: {
            query: {
                /** @description A set of the period's own office */
                set: string;
                /** @description The number of its version */
                version: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty where only the order is another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementDifferenceList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getPeriodFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counted now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodFigures"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getPeriodSheets: {
        parameters: {
            query?: {
                /** @description That table alone */
                chart?: "FUNNEL" | "HOURLY" | "DAYS" | "HOURS" | "STANDING" | "LACKING";
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    announcePeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Announced */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    changePeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodChangeInput"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    extendPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            /** @description Asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    approveExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Extended */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    declineExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description Declined */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    askSingleExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SingleExtensionInput"];
            };
        };
        responses: {
            /** @description Asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    approveSingleExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
                /** @description By its id in `singleExtensions` */
                extension: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Granted */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    declineSingleExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
                /** @description By its id in `singleExtensions` */
                extension: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description Declined */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    advancePeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageInput"];
            };
        };
        responses: {
            /** @description At that stage */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    cancelPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description Cancelled */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    copyPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyInput"];
            };
        };
        responses: {
            /** @description It was prepared before, by the same request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            /** @description Prepared */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodDetail"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Companies of the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            default: components["responses"]["Problem"];
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client, the same for every try: the same again is answered with what the first try made */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyIfAny"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyInput"];
            };
        };
        responses: {
            /** @description It was registered before */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Registered */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    updateCompany: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyInput"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    createOutlet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the client, the same for every try: the same again is answered with what the first try made */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyIfAny"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutletInput"];
            };
        };
        responses: {
            /** @description It was registered before */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlet"];
                };
            };
            /** @description Registered */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlet"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listOutlets: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Outlets of the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutletList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getOutlet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outlet */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlet"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    updateOutlet: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutletInput"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlet"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listApplications: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Applications of the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            default: components["responses"]["Problem"];
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, the same for every try */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApplication"];
            };
        };
        responses: {
            /** @description It was opened before with this key */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Opened */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    putDocuments: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentUploads"];
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedDocuments"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description `file-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    putDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentUpload"];
            };
        };
        responses: {
            /** @description The application as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description `file-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-type-not-allowed` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                    "image/jpeg": Blob;
                    "image/png": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    submitApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Chosen by the client, the same for every try */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submission"];
            };
        };
        responses: {
            /** @description It was received before with this key */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Received */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                state?: components["schemas"]["CaseState"];
                mine?: boolean;
                /** @description Only those refused whose applicant objects and waits for the answer */
                objected?: boolean;
                periodId?: string;
                /** @description Part of number, outlet or company */
                q?: string;
                /** @description Only those of this one of the own offices, by its key; those of all of them when left out. Another is none (`not-found`). */
                office?: string;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    getRanking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is at this moment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankedList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    drawLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Which list was seen; another one is refused (`ranking-changed`) */
                    list: string;
                    /** @description Whether those beyond the line are refused */
                    refuseBeyond: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankedList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getReviewFigures: {
        parameters: {
            query: {
                periodId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counted now; zeros where the period has no case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFigures"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    getReviewSheets: {
        parameters: {
            query: {
                periodId: string;
                /** @description That table alone */
                chart?: "FORECAST" | "SPANS" | "REVIEWERS" | "REASONS";
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    handOverCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseHandOver"];
            };
        };
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesHandedOver"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getCaseDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getCasePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
                /** @description From 1 */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                    "image/jpeg": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    claimCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    takeOverCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    releaseCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    judgeRequirements: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementsInput"];
            };
        };
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    judgeRequirement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
                requirementCode: components["parameters"]["RequirementCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementInput"];
            };
        };
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    recommendCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationInput"];
            };
        };
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    requestCompletion: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionRequestInput"];
            };
        };
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    refuseCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalInput"];
            };
        };
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    objectToRefusal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionInput"];
            };
        };
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    answerObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionAnswerInput"];
            };
        };
        responses: {
            200: components["responses"]["ChangedCase"];
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getCaseOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome so far */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOutcome"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getCalendar: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar as a whole */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    listCalendarDays: {
        parameters: {
            query: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
                /** @description From 1945 to five years ahead */
                year: number;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the year */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    addCalendarDay: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarDay"];
            };
        };
        responses: {
            /** @description It was added before, by the same request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            /** @description Added */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getCalendarDay: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    changeCalendarDay: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDayInput"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    removeCalendarDay: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listCalendarChanges: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
                /** @description Only of days of this year, at most five years ahead */
                year?: number;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarChangeList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    previewCalendarImport: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": Blob;
                "text/csv": Blob;
            };
        };
        responses: {
            /** @description What would happen */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImportPreview"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    importCalendar: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
                /** @description Whether the file wins where the calendar says something else */
                replace?: boolean;
                /** @description Whether what cannot be read may stay out */
                partly?: boolean;
                /** @description What says so, of every day of the file */
                source?: string;
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": Blob;
                "text/csv": Blob;
            };
        };
        responses: {
            /** @description What happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImported"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getOffice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The office */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    changeOffice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeInput"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listOfficeVersions: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeVersionList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listOwnOffices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first one first; as many as the caller has */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnOfficeList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    listOffices: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first one, then by their words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addOffice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOffice"];
            };
        };
        responses: {
            /** @description It was added before, by the same request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            /** @description Added */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getOneOffice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The office */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    changeOneOffice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeInput"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    setOfficeEmblem: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description The office as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    removeOfficeEmblem: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The office as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getOfficeEmblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
                /** @description As the office says it; of an earlier version as that one said it */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The emblem */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    setOfficeStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    status: components["schemas"]["OfficeStatus"];
                };
            };
        };
        responses: {
            /** @description The office as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listOneOfficesVersions: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path: {
                /** @description As the list of offices has it */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeVersionList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listRequirementSets: {
        parameters: {
            query?: {
                /** @description Only those of this office, by its key */
                office?: string;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usual one of an office first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementSetList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    beginRequirementSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequirementSet"];
            };
        };
        responses: {
            /** @description It was begun before, by the same request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementSetDetail"];
                };
            };
            /** @description Begun */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementSetDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getRequirementSetSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema 2020-12 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRequirementSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What it says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRequirementSet"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getRequirementSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The set */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementSetDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    addRequirementSetVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequirementSetVersion"];
            };
        };
        responses: {
            /** @description Written */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementSetDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getRequirementSetVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description The number of the version */
                number: components["parameters"]["SetVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementSetDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    compareRequirementSetVersions: {
        parameters: {
            query: {
                /** @description The number of the other version */
                before: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description The number of the version */
                number: components["parameters"]["SetVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty where only the order is another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementDifferenceList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getRequirementSetDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description The number of the version */
                number: components["parameters"]["SetVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description A part of the name or the address */
                q?: string;
                role?: components["schemas"]["OfficeRole"];
                state?: components["schemas"]["PersonState"];
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Invited before, by the same request; no second letter is sent */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Invited */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listPeopleChanges: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
                /** @description Only what was done to this one */
                personId?: string;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChangeList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getPerson: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    takePersonOutOfOffice: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    invitePersonAgain: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sent */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    changePersonRoles: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonRoles"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    disablePerson: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Disabled */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    enablePerson: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enabled */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    setPersonAbsence: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonAbsenceInput"];
            };
        };
        responses: {
            /** @description Noted */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    endPersonAbsence: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Noted */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listDecreeCandidates: {
        parameters: {
            query?: {
                /** @description Of this period alone */
                periodId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Candidates, at most 1000 at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    listDecrees: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    createDecree: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecree"];
            };
        };
        responses: {
            /** @description It was drafted before, by the same request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            /** @description Drafted */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreeForm: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version in use */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeFormVersion"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    saveDecreeForm: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecreeForm"];
            };
        };
        responses: {
            /** @description The version in use; the one that there was where nothing differs */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeFormVersion"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreeSequence: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is this year */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeSequence"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    askToShareSequence: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSequenceSharing"];
            };
        };
        responses: {
            /** @description The request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceSharing"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    acceptSequenceSharing: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["SharingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceSharing"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    declineSequenceSharing: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["SharingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceSharing"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawSequenceSharing: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["SharingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceSharing"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    endSequenceSharing: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["SharingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceSharing"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    previewDecreeForm: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecreeFormInput"];
            };
        };
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listDecreeFormVersions: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first: who changed what, when and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeFormVersionList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreeFormVersion: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: never;
            path: {
                /** @description Counted from 1 */
                version: components["parameters"]["FormVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description That version */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeFormVersion"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreeFormPreview: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out. Another is none (`not-found`). */
                office?: components["parameters"]["OwnOffice"];
            };
            header?: never;
            path: {
                /** @description Counted from 1 */
                version: components["parameters"]["FormVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getDecree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decree */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    changeDecree: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecreeChange"];
            };
        };
        responses: {
            /** @description It was drafted before, by the same request */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            /** @description Drafted */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listDecreePartners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of an annex, all at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreePartnerList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    issueDecree: {
        parameters: {
            query?: {
                /** @description `setSha256` of what the signatory was shown; anything else is refused */
                set?: string;
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decree as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreeReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeReadiness"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    handOutDecree: {
        parameters: {
            query?: {
                /** @description `setSha256` of what the signatory was shown; anything else is refused */
                set?: string;
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decree as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getUnsignedDecree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF, with number, day and an empty field for the signature */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    voidDecreeNumber: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The decree as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    signDecree: {
        parameters: {
            query?: {
                /** @description `setSha256` of what the signatory was shown; anything else is refused */
                set?: string;
            };
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInput"];
            };
        };
        responses: {
            /** @description The decree as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    foundDecreeUnsigned: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The decree as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listWaitingDecrees: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingDecreeList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    getSigningMeans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for all decrees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningMeans"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    discardDecree: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decree as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed PDF */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    putSignedDecree: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SignedDecreeUpload"];
            };
        };
        responses: {
            /** @description The decree as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecreeDetail"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description `file-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getDecreeExtract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The extract */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    getExtract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The extract */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getPressCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/dc+sd-jwt": string;
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    getPrintedPressCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    getRefusalLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: components["parameters"]["ApplicationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getServiceReport: {
        parameters: {
            query?: {
                /** @description The `key` of an office; the first one when left out */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceReport"];
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceReportPage: {
        parameters: {
            query?: {
                /** @description The `key` of an office; the first one when left out */
                office?: string;
                year?: string;
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceReportTable: {
        parameters: {
            query?: {
                /** @description The `key` of an office; the first one when left out */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceReportSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A schema */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceComparison: {
        parameters: {
            query?: {
                /** @description The `key` of an office; several with commas, or as often as wanted. All of them when left out */
                office?: string;
                /** @description Several with commas, or as often as wanted; the latest when left out, or where there is none of them */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceComparison"];
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceComparisonPage: {
        parameters: {
            query?: {
                /** @description The `key` of an office; several with commas, or as often as wanted. All of them when left out */
                office?: string;
                /** @description Several with commas, or as often as wanted; the latest when left out, or where there is none of them */
                year?: string;
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceComparisonTable: {
        parameters: {
            query?: {
                /** @description The `key` of an office; several with commas, or as often as wanted. All of them when left out */
                office?: string;
                /** @description Several with commas, or as often as wanted; the latest when left out, or where there is none of them */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceComparisonSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A schema */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    findPublicDecrees: {
        parameters: {
            query?: {
                /** @description As printed; without regard to case and to more than one space */
                number?: string;
                /** @description Adds `onDay`: how each stands on that day */
                day?: string;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
                /** @description The key of an office, of which alone */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Issued decrees with that number; none is an empty list. Without a number all of them, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDecreeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPublicDecree: {
        parameters: {
            query?: {
                /** @description Adds `onDay`: how it stands on that day */
                day?: string;
            };
            header?: never;
            path: {
                /** @description The code in the QR */
                publicCode: components["parameters"]["PublicCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issued decree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDecree"];
                };
            };
            /** @description `unknown-decree` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getPublicDecreePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code in the QR */
                publicCode: components["parameters"]["PublicCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed PDF */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            /** @description `unknown-decree` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkDigest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the PDF that somebody holds */
                sha256: components["schemas"]["Sha256"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it is an issued decree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findPartners: {
        parameters: {
            query?: {
                /** @description Part of the name of an outlet, a company or a journalist; without regard to case, accents, points and spaces */
                q?: components["parameters"]["PartnerName"];
                type?: components["schemas"]["OutletType"];
                tier?: number;
                /** @description Of which day it is asked; today where the office is when left out */
                day?: components["parameters"]["PartnerDay"];
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
                /** @description How they stand on the day; IN_FORCE when left out */
                status?: components["parameters"]["PartnerStatus"];
                /** @description Of the period in which they were named */
                budgetYear?: components["parameters"]["BudgetYear"];
                /** @description The code of the decree that has the last word about them */
                decree?: components["parameters"]["ByDecree"];
                /** @description The key of an office, of which alone */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name of the outlet. `Link` names its schema and its licence */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerList"];
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getPartnerPage: {
        parameters: {
            query?: {
                /** @description As in the list; what is longer than 200 letters is left out */
                q?: string;
                type?: string;
                /** @description As 2027-03-03 */
                day?: string;
                /** @description From 0; fifty on each */
                page?: string;
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
                tier?: string;
                /** @description As PartnerStanding; IN_FORCE when left out */
                status?: string;
                budgetYear?: string;
                /** @description The code of the decree that has the last word; what is none is left out */
                decree?: string;
                /** @description The key of an office, of which alone; what is none is left out */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getPartnerTable: {
        parameters: {
            query?: {
                /** @description Part of the name of an outlet, a company or a journalist; without regard to case, accents, points and spaces */
                q?: components["parameters"]["PartnerName"];
                type?: components["schemas"]["OutletType"];
                /** @description Of which day it is asked; today where the office is when left out */
                day?: components["parameters"]["PartnerDay"];
                tier?: number;
                /** @description How they stand on the day; IN_FORCE when left out */
                status?: components["parameters"]["PartnerStatus"];
                /** @description Of the period in which they were named */
                budgetYear?: components["parameters"]["BudgetYear"];
                /** @description The code of the decree that has the last word about them */
                decree?: components["parameters"]["ByDecree"];
                /** @description The key of an office, of which alone */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of an issued decree and the number of a row of its annex as `K7QF-9M2X-4TRD-12`; each row about an outlet leads to it */
                partner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner as it stands today and its history */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerHistory"];
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unknown-partner` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPartnerHistoryPage: {
        parameters: {
            query?: {
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                partner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getCheckPage: {
        parameters: {
            query?: {
                /** @description Number or code */
                q?: string;
                /** @description As 2027-03-03 */
                day?: string;
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
                /** @description The key of an office, of which alone; what is none is left out */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    findCodePage: {
        parameters: {
            query?: {
                /** @description Number or code, or an address with the code */
                q?: string;
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page with the field, or with several decrees */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Found, at its own address */
            303: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page that says that there is none */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCodePage: {
        parameters: {
            query?: {
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description As it is printed; in small letters or without hyphens as well */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page that says that no issued decree has this code */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    followChanges: {
        parameters: {
            query?: {
                /** @description From 0 */
                page?: string;
                /** @description `en`; Indonesian otherwise */
                lang?: string;
                /** @description The key of an office, of which alone; what is none is left out */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A feed */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    followChangesAsJson: {
        parameters: {
            query?: {
                /** @description From 0 */
                page?: string;
                /** @description `en`; Indonesian otherwise */
                lang?: string;
                /** @description The key of an office, of which alone; what is none is left out */
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A feed */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Link: components["headers"]["Link"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getPartnerSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A schema */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getRegisterCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRegisterLogKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRegisterTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 0 to 7, or `entries` */
                level: string;
                /** @description As `067`; from 1000 on in groups, as `x001/x234/067` */
                tile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A tile */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPartialRegisterTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 0 to 7, or `entries` */
                level: string;
                /** @description As `067.p` */
                partial: string;
                /** @description 1 to 255 */
                width: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A tile */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRegisterProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of an issued decree as `K7QF-9M2X-4TRD`, or with the number of a row of its annex as `K7QF-9M2X-4TRD-12` */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is needed to check it without us, besides the verifier key */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterProof"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPressCardKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JWK Set */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPressCardStatusList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As a card names it */
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed token */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/statuslist+jwt": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPressCardPage: {
        parameters: {
            query?: {
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The number of a card: a decree's code and a row of its annex, as `K7QF-9M2X-4TRD-12` */
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getRegisterWitnesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Witnesses */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterWitnesses"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            default: components["responses"]["Problem"];
        };
    };
    markNoticeRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            401: components["responses"]["LoginRequired"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description The newest first */
                state?: components["schemas"]["DeliveryState"];
                /** @description Instead of a state: those that wait although an attempt was made, the longest waiting first */
                delayed?: boolean;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deliveries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    listReturned: {
        parameters: {
            query?: {
                /** @description Those whose readers were told in another way since, the newest first */
                reached?: boolean;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Letters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    recordReach: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachInput"];
            };
        };
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedLetter"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    sendLetterAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedLetter"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    listen: {
        parameters: {
            query?: {
                /** @description The same, of a page that begins anew */
                after?: string;
            };
            header?: {
                /** @description What the browser itself brings when it comes back */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream, which has no end of its own */
            200: {
                headers: {
                    /** @description Proxies on the way pass on each piece as it comes */
                    "X-Accel-Buffering"?: "no";
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveHint"];
                };
            };
            401: components["responses"]["LoginRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listReleases: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
                state?: components["schemas"]["ReleaseState"];
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Releases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    writeRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
                /** @description Chosen by the client, the same for every try: the same again is answered with what the first try made */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKeyIfAny"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRelease"];
            };
        };
        responses: {
            /** @description It was written before with this key: the release as it stands */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description The draft */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    previewRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseBody"];
            };
        };
        responses: {
            /** @description What readers will see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawnBody"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    editRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseWords"];
            };
        };
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    addReleasePicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ReleasePictureFile"];
            };
        };
        responses: {
            /** @description It was there before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPicture"];
                };
            };
            /** @description What was kept */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPicture"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description `file-too-large`: 10 MB at most */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getReleasePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                /** @description As its upload said it */
                sha256: string;
                /** @description 480 or 1200 pixels wide at most */
                size: "SMALL" | "LARGE";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    listReleaseVersions: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseVersionList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    checkRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    publishRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    correctRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseCorrection"];
            };
        };
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    confirmCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    declineCorrection: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    listPartnerReleases: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Releases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReleaseList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getPartnerRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerRelease"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getPartnerPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
                /** @description As its upload said it */
                sha256: string;
                /** @description 480 or 1200 pixels wide at most */
                size: "SMALL" | "LARGE";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    fileEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceInput"];
            };
        };
        responses: {
            /** @description It was filed before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description What was filed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    fileEvidenceFile: {
        parameters: {
            query: {
                kind: components["schemas"]["EvidenceKind"];
                shownOn: string;
                edition?: string;
                /** @description For which of the own outlets; 403 `not-a-partner` unless a decree of the release's office that is in force names it */
                applicationId?: string;
            };
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["EvidenceFile"];
            };
        };
        responses: {
            /** @description It was filed before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description What was filed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            /** @description `file-too-large`: 10 MB at most */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listOwnEvidence: {
        parameters: {
            query?: {
                releaseId?: string;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listEvidence: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
                state?: components["schemas"]["EvidenceState"];
                releaseId?: string;
                page?: components["parameters"]["Page"];
                size?: components["parameters"]["Size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evidence */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getEvidenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    acceptEvidence: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evidence */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    returnEvidence: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The evidence */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    reopenEvidence: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, with its quotes */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description The evidence */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            default: components["responses"]["Problem"];
        };
    };
    getCoverage: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
                /** @description The first day on which it was shown; a year before `until` when left out */
                from?: string;
                /** @description The last day; today when left out */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getCoverageTable: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
                /** @description The first day on which it was shown; a year before `until` when left out */
                from?: string;
                /** @description The last day; today when left out */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getCoverageWorkbook: {
        parameters: {
            query?: {
                /** @description One of the own offices, by its key; the first of them when left out */
                office?: components["parameters"]["OfOffice"];
                /** @description The first day on which it was shown; a year before `until` when left out */
                from?: string;
                /** @description The last day; today when left out */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A workbook */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    getNewsPage: {
        parameters: {
            query?: {
                /** @description From 0; twenty on each */
                page?: string;
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For everybody */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getNewsReleasePage: {
        parameters: {
            query?: {
                /** @description `id` or `en`; as `Accept-Language` says when left out */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For everybody */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Vary: components["headers"]["Vary"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getNewsPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
                releaseId: string;
                /** @description As its upload said it */
                sha256: string;
                /** @description 480 or 1200 pixels wide at most */
                size: "SMALL" | "LARGE";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For everybody */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    followNews: {
        parameters: {
            query?: {
                /** @description `en`; Indonesian otherwise */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For everybody */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    followNewsAsRss: {
        parameters: {
            query?: {
                /** @description `en`; Indonesian otherwise */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For everybody */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    followNewsAsJson: {
        parameters: {
            query?: {
                /** @description `en`; Indonesian otherwise */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The office, by its key */
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For everybody */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description As the caller has it */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ContentTag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its stages, its flow of events and its health */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    listParked: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: number;
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Streams that are held back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedPage"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    getParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
                recordId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedRecord"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            /** @description `parked-record-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseParked: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseInput"];
            };
        };
        responses: {
            /** @description How far it went */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Released"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            /** @description `nothing-parked` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stream-changed`: a consumer was faster, try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    discardParked: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardInput"];
            };
        };
        responses: {
            /** @description What was taken out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discarded"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            /** @description `parked-record-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `only-copy` or `stream-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    republish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Value of the cookie XSRF-TOKEN; needed with the session cookie and not with a bearer token */
                "X-XSRF-TOKEN"?: components["parameters"]["Xsrf"];
            };
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepublishInput"];
            };
        };
        responses: {
            /** @description How many events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Republished"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Problem"];
        };
    };
    listOperatorActions: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                before?: number;
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Actions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorActionPage"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    readReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationReport"];
                };
            };
            /** @description There was none yet */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
    runReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose inbox or journal */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationReport"];
                };
            };
            401: components["responses"]["LoginRequired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Problem"];
        };
    };
}
