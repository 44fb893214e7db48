### Ce qui ne va pas dans les lignes d’un import : le lieu est écrit devant, comme « deals.csv, ligne 2, colonne name : … est obligatoire ».

# Pourquoi le système refuse un fichier, et le mot d’un enregistrement
cause-words = { $cause ->
    [no-permission] vous n’en avez pas le droit
    [not-found] il n’existe pas
    [disk-full] le disque est plein
    [quota-used-up] votre place sur le disque est épuisée
    [too-large] le fichier deviendrait plus grand que permis
    [read-only] le disque est en lecture seule
    [is-a-folder] c’est un dossier, pas un fichier
    [not-a-file] ce n’est pas un fichier
   *[other] le système refuse
}
exchange-words = { $problem ->
    [two-files] { $path } contient à la fois { $first } et { $second } : gardez l’un des deux
    [foreign-file] { $path } contient { $name }, qui n’est pas un fichier d’export : choisissez un dossier vide ou nouveau
    [another-export] un autre export écrit dans { $path } en ce moment : attendez sa fin, ou choisissez un autre dossier
    [nul-byte] l’enregistrement { $record } de { $file } ne peut pas être exporté : il contient un octet nul
    [too-long] l’enregistrement { $record } de { $file } ne peut pas être exporté : il dépasse 1 Mio, la limite de lecture
    [too-many-rows] { $name } a plus de lignes qu’une feuille n’en contient : exportez en CSV
    [text-too-long] { $name }, ligne { $row }, colonne { $column } : un texte de plus de 32 767 caractères ne tient pas dans une cellule : exportez en CSV
   *[other] le fichier n’a pas pu être fait
}
refusal-words = { $cause ->
    [other] { cause-words } (détail technique : { $detail })
   *[known] { cause-words }
}
cause-detail = détail technique : { $detail }
stored-place = table { $table }, ligne { $row }, colonne { $column } : { $value }
refused-value = « { $value } » { $message }
column-detail = Détail technique
record-word = { $record ->
    [company] société
    [schedule] échéancier
    [team] équipe
    [salesperson] commercial
    [customer] client
    [contact] contact
    [product] produit
    [product_cost] coût de produit
    [stage] étape
    [project] projet
    [deal] affaire
    [deal_line] ligne d’affaire
    [instalment] échéance
    [stage_entry] passage d’étape
    [invoice] facture
    [invoice_line] ligne de facture
    [due_date] date de paiement
    [payment] paiement
    [project_cost] coût de projet
    [fixed_cost] charge fixe
    [quota] quota
    [target] objectif
    [fx_rate] cours de change
    [attribute] attribut
    [source_link] lien à une source
   *[override] valeur saisie
}
deal-in-state = { $state ->
    [won] une affaire gagnée
    [lost] une affaire perdue
   *[open] une affaire ouverte
}

# La forme des fichiers
import-issue-other-file = n’est pas un fichier de la forme d’échange et reste de côté
import-issue-other-file-near = n’est pas un fichier de la forme d’échange et reste de côté : s’agit-il de « { $near }.csv » ?
import-issue-unreadable = ne peut pas être lu : { cause-words }
import-issue-unreadable-as-csv = ne peut pas être lu comme CSV
import-issue-utf-16 = est en UTF-16 : enregistrez le fichier en UTF-8
import-issue-not-utf-8 = n’est pas en UTF-8 : enregistrez le fichier en UTF-8
import-issue-file-empty = est vide : sa première ligne doit nommer les colonnes
import-issue-column-twice = figure deux fois dans l’en-tête
import-issue-column-unnamed = la colonne { $position } n’a pas de nom et reste de côté
import-issue-column-unknown = n’est pas une colonne de ce fichier et reste de côté
import-issue-column-unknown-near = n’est pas une colonne de ce fichier et reste de côté : s’agit-il de « { $near } » ?
import-issue-column-missing = est obligatoire et manque dans l’en-tête
import-issue-column-missing-like = est obligatoire et manque : l’en-tête porte « { $like } » à sa place
import-issue-column-missing-one-column = est obligatoire et manque dans l’en-tête, qui n’a qu’une colonne : séparez les colonnes par des virgules, des points-virgules ou des tabulations
import-issue-stray-quote = contient un guillemet dans une valeur qui ne commence pas par un guillemet : mettez toute la valeur entre guillemets et doublez chaque guillemet qu’elle contient
import-issue-text-after-quote = contient du texte après un guillemet fermant : doublez chaque guillemet à l’intérieur d’une valeur entre guillemets
import-issue-unclosed-quote = contient un guillemet qui n’est jamais refermé : le fichier est-il coupé ?
import-issue-nul-byte = contient un octet nul : ce n’est pas du texte, ou c’est de l’UTF-16 ; enregistrez le fichier en UTF-8
import-issue-lone-return = contient un retour chariot sans saut de ligne : terminez chaque ligne par un saut de ligne
import-issue-record-too-long = dépasse 1 Mio : ce n’est pas un tableau, ou ses fins de ligne manquent ; la suite du fichier n’a pas été lue
import-issue-record-too-long-in-quotes = dépasse 1 Mio : un guillemet n’est jamais refermé ; la suite du fichier n’a pas été lue
import-issue-values-not-as-many = contient { $given ->
    [one] { $given } valeur
   *[other] { $given } valeurs
} là où l’en-tête nomme { $wanted ->
    [one] { $wanted } colonne
   *[other] { $wanted } colonnes
}
import-issue-required-empty = est obligatoire et vide
import-issue-terms-two-readings = est lu « { $taken } » ; l’autre lecture que la loi permet est « { $other } »{ $rows ->
    [1] { "" }
   *[other] { " " }(dans { $rows } lignes, celle-ci est la première)
}

# Les valeurs
import-issue-not-a-date = n’est pas une date du calendrier : écrivez AAAA-MM-JJ ou JJ/MM/AAAA
import-issue-not-a-month = n’est pas un mois : écrivez AAAA-MM
import-issue-not-true-or-false = n’est ni « true » ni « false »
import-issue-not-whole = n’est pas un nombre entier de { $least } à { $most }
import-issue-not-a-number = n’est pas un nombre
import-issue-decimal-comma = n’est pas un nombre : le fichier est séparé par des virgules, écrivez donc un point décimal
import-issue-too-many-decimals = a plus de { $allowed ->
    [one] { $allowed } décimale
   *[other] { $allowed } décimales
}
import-issue-out-of-range = dépasse ce qui peut être gardé
import-issue-amount-too-many-decimals = a plus de { $allowed ->
    [one] { $allowed } décimale
   *[other] { $allowed } décimales
} (montant en { $currency })
import-issue-amount-out-of-range = dépasse ce qui peut être gardé (montant en { $currency })
import-issue-not-a-fraction = n’est pas une fraction de { $least } à { $most } (0.2 vaut 20 %)
import-issue-rate-not-above-zero = n’est pas un cours supérieur à zéro
import-issue-amount-negative = est négatif : ici les montants sont positifs
import-issue-not-a-share = n’est pas une part : écrivez une fraction comme 0.3 ou 1/3
import-issue-not-payment-terms = n’est pas compris comme délai de paiement : écrivez des pas comme « +30d », « +45d eom », « eom +45d », « +30d eom day10 »
import-issue-not-a-currency = n’est pas une devise de la norme ISO 4217 (EUR, USD, GBP…)
import-issue-not-a-country = n’est pas un pays de la norme ISO 3166 : écrivez deux majuscules (FR)
import-issue-not-a-moment = n’est pas un instant : écrivez 2026-11-01T08:00:00Z
import-issue-not-a-time-zone = n’est pas un fuseau horaire IANA (Europe/Paris)
import-issue-not-a-choice = n’est aucun de ces mots : { $choices }
import-issue-of-field = { $message } (champ « { $field } »)

# Les enregistrements
import-issue-value-empty = est vide : une valeur est obligatoire ici
import-issue-key-column-missing = cette colonne est obligatoire et manque
import-issue-id-twice = est donné deux fois : la ligne { $row } porte déjà cet identifiant
import-issue-key-twice = est donné deux fois : la ligne { $row } porte déjà les mêmes { $columns }
import-issue-company-twice = une seule ligne : une base est celle d’une seule société
import-issue-company-none = la base ne contient pas encore de société : son premier dossier a besoin d’un company.csv d’une ligne (le nom suffit)
import-issue-company-currency-fixed = la devise de la société est { $currency } et des montants y sont gardés, elle ne peut donc pas changer : commencez une nouvelle base pour une autre devise
import-issue-new-record-column-missing = le fichier n’a pas de colonne « { $column } », dont un nouvel enregistrement a besoin
import-issue-currency-changes = la devise passe de { $before } à { $after }, ce fichier doit donc donner aussi « { $column } »
import-issue-reference-unknown = { record-word } « { $id } » : introuvable dans ce dossier comme dans la base
import-issue-above-itself = { record-word } « { $id } » : se retrouverait au-dessus de soi-même
import-issue-deal-date-missing = il manque « { $column } », que demande { deal-in-state }
import-issue-stage-deal-date-missing = l’affaire « { $deal } » est à l’étape « { $stage } » : il manque « { $column } », que demande { deal-in-state }
import-issue-cost-range-reversed = le coût le plus bas dépasse le plus haut
import-issue-cost-range-half = « cost_low » et « cost_high » vont ensemble, ou pas du tout
import-issue-line-amount-out-of-range = quantity × unit_price × (1 − discount) de cette ligne dépasse ce qui peut être gardé
import-issue-line-cost-out-of-range = quantity × unit_cost de cette ligne dépasse ce qui peut être gardé
import-issue-line-out-of-range-in = le montant de la ligne « { $line } » dépasse en { $currency } ce qui peut être gardé
import-issue-month-before-first = précède « from_month », { $first }
import-issue-record-kind-unknown = n’est pas une sorte d’enregistrement qui a un identifiant (deal, customer, product…)
import-issue-credit-by-invoice = seul un avoir crédite une facture : son « kind » doit être « credit_note »
import-issue-credit-of-credit-note = l’avoir « { $note } » crédite « { $credited } », qui est lui-même un avoir
import-issue-credit-in-another-currency = l’avoir « { $note } » est en { $note_currency }, la facture « { $credited } » qu’il crédite en { $credited_currency }
import-issue-payment-of-nobody = un paiement a besoin de son « invoice_id », ou du « customer_id » d’un acompte
import-issue-target-of-two = un objectif est celui d’une équipe ou d’un commercial, pas des deux
import-issue-instalment-stays = l’échéance « { $id } » de l’affaire « { $deal } » reste en { $currency } : donnez-la aussi
import-issue-cost-range-stays = la fourchette de coût de la ligne « { $id } » de l’affaire « { $deal } » reste en { $currency } : donnez-la aussi
import-issue-invoice-line-stays = la ligne « { $id } » de la facture « { $invoice } » reste en { $currency } : donnez-la aussi
import-issue-due-date-stays = la date de paiement de la facture « { $invoice } » reste en { $currency } : donnez-la aussi
import-issue-payment-stays = le paiement « { $id } » de la facture « { $invoice } » reste en { $currency } : donnez-le aussi
import-issue-line-of-another-deal = l’échéance « { $instalment } » de l’affaire « { $deal } » nomme une ligne d’une autre affaire
import-issue-instalments-of-line = les échéances de la ligne « { $line } » font { $sum } { $currency } au total, et non son montant de { $amount }
import-issue-instalments-of-deal = les échéances de l’affaire « { $deal } » font { $sum } { $currency } au total, et non son montant de { $amount }
import-issue-due-dates-of-invoice = les dates de paiement de la facture « { $invoice } » font { $sum } { $currency } au total, et non son montant HT + TVA de { $gross }
import-issue-override-of-setting = « { $kind } » est un réglage : il se change dans son fichier ({ $file }.csv), sans valeur saisie à côté
import-issue-override-without-id = { record-word } : sans identifiant, donc sans valeur saisie à côté
import-issue-override-field-unknown = n’est pas un champ où une valeur peut être saisie ({ record-word })
import-issue-override-field-required = est vide : « { $field } » est obligatoire ({ record-word })
import-issue-override-kind-unknown = « { $kind } » n’est pas une sorte d’enregistrement
import-issue-record-unknown = aucun enregistrement « { $id } » ({ record-word })
import-issue-override-moment = « { $text } » n’est pas un instant : écrivez 2026-11-01T08:00:00Z
import-issue-override-by-nobody = le nom de qui la saisit est à donner
import-issue-override-not-held = la valeur de « { $field } » ({ $table } { $row }) ne peut pas être gardée
import-issue-override-breaks = avec ce changement, « { $column } » ({ $table } { $row }) ne peut plus tenir
import-issue-instalments-missing = les échéances font { $sum } { $currency } au total, et non le montant de { $amount } ({ record-word }) : il manque { $difference }
import-issue-instalments-too-much = les échéances font { $sum } { $currency } au total, et non le montant de { $amount } ({ record-word }) : { $difference } de trop
import-issue-instalments-beyond = les échéances, ou leur montant ({ record-word }), dépassent 64 bits
import-issue-instalments-no-list = n’est pas une liste de 1 à { $most } échéances, chacune avec « on » et « amount »
import-issue-instalments-wrong = échéance { $number } : « { $field } » manque ou ne convient pas

# Les échéanciers
import-issue-schedule-another-name = est un autre nom que celui de la ligne { $row }
import-issue-schedule-empty = échéancier « { $schedule } » : il lui faut au moins une règle d’échéance
import-issue-schedule-shares = échéancier « { $schedule } » : les parts font { $sum } au total, et non exactement 1
import-issue-schedule-share-wrong = échéancier « { $schedule } » : « { $share } » n’est pas une part : écrivez une fraction comme « 0.3 » ou « 1/3 »
import-issue-schedule-repetition = échéancier « { $schedule } » : une règle se répète de 1 à 1200 fois, pas { $count }
import-issue-schedule-too-fine = échéancier « { $schedule } » : les parts n’ont pas de dénominateur commun qui se garde exactement

# Ce qu’un contrôle trouve dans une base
import-issue-stored-damaged = la base est abîmée
import-issue-stored-page-broken = le sceau d’une page est rompu
import-issue-stored-structure-broken = la structure de la base est rompue
import-issue-stored-reference-missing = table { $table }, ligne { $row } : ne renvoie à rien dans { $target }
import-issue-stored-due-dates = table due_dates : celles de la facture { $invoice } font { $due } unités mineures au total, et non { $gross }
import-issue-stored-search-index = l’index de recherche manque de { $missing } enregistrements et en a { $beyond } de trop
import-issue-stored-override = la valeur saisie { $id } ne peut pas tenir
import-issue-stored-unusable = ne peut pas servir
import-issue-stored-missing = manque
import-issue-stored-not-utf-8 = n’est pas du texte en UTF-8
import-issue-stored-neither = n’est ni du texte ni un nombre entier
import-issue-stored-text = est du texte là où il faut un nombre
import-issue-stored-number = est un nombre là où il faut du texte
import-issue-stored-not-canonical = n’est pas sous sa forme canonique « { $canonical } »
import-issue-stored-empty = est vide
import-issue-stored-not-a-day = n’est pas le numéro de jour d’une date
import-issue-stored-not-a-month = n’est pas le numéro d’un mois
import-issue-stored-not-a-truth = n’est ni 0 ni 1
import-issue-stored-out-of-bounds = n’est pas de { $least } à { $most }
import-issue-stored-not-above-zero = n’est pas supérieur à zéro
import-issue-stored-negative = est négatif
